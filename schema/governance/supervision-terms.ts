import type { OrderLevel } from '../../src/domain/governance/order-level.js';
import type { OrderOrigin } from '../../src/domain/governance/order-news.js';
import type { StandingAct } from '../../src/domain/governance/order-transitions.js';
import type { OrderCard, OrderEntry, OrderState } from '../../src/domain/governance/supervision-order.js';
import { registerValues } from '../kit/index.js';

export const SupervisionLevelEnum = registerValues<OrderLevel>(
  'SupervisionLevel',
  'How weighty a supervision order is (督办等级).',
  { routine: 'Routine (一般督办).', key: 'Key (重点督办).', listed: 'Publicly listed (挂牌督办).' },
);

export const SupervisionOriginEnum = registerValues<OrderOrigin>(
  'SupervisionOrigin',
  'Who gave an order (督办来源).',
  { hub: 'The hub (本平台).', 'governance-app': 'The comprehensive-governance app (综治App).' },
);

export const SupervisionStateEnum = registerValues<OrderState>(
  'SupervisionState',
  'How a supervision order stands (督办状态).',
  {
    issued: 'Given, not yet received (已下发).',
    received: 'Received (已签收).',
    answered: 'Answered with proof, waiting to be closed (已反馈).',
    rejected: 'Rejected with a reason (已退回).',
    recalled: 'Recalled (已撤回).',
    closed: 'Closed (已办结).',
  },
);

export const SupervisionActEnum = registerValues<StandingAct>(
  'SupervisionAct',
  'What can be done with a supervision order (督办动作).',
  {
    receive: 'Acknowledge the receipt (签收).',
    reject: 'Give it back, with a reason (退回).',
    answer: 'Report it done, with proof (反馈).',
    extend: 'Move the deadline, with a reason (延期).',
    return: 'Not satisfied with the proof: send it back, with a reason (退办).',
    recall: 'Take it back, with a reason (撤回).',
    close: 'Close it (办结).',
  },
);

export const SupervisionCardColourEnum = registerValues<OrderCard['colour']>(
  'SupervisionCardColour',
  'The colour of a card (红黄牌).',
  {
    yellow: 'The deadline has passed: for whoever is answerable and the desk (黄牌).',
    red: 'It has long passed: for the leaders (红牌).',
  },
);

export const SupervisionEventEnum = registerValues<OrderEntry['act']>(
  'SupervisionEvent',
  'What happened with a supervision order (督办经过).',
  {
    issue: 'It was given (下发).',
    receive: 'It was received (签收).',
    reject: 'It was rejected (退回).',
    answer: 'It was reported done (反馈).',
    extend: 'Its deadline was moved (延期).',
    return: 'The proof was sent back (退办).',
    recall: 'It was taken back (撤回).',
    close: 'It was closed (办结).',
    'yellow-card': 'It was shown the yellow card (亮黄牌).',
    'red-card': 'It was shown the red card (亮红牌).',
    acknowledge: 'Somebody said that the card was seen (阅知).',
    crossed: 'The app did what could no longer be done (办理交叉).',
    'not-taken': 'The app did not take what it was told (综治App不予接收).',
  },
);
