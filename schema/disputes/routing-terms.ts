import type { TrackMatter, TrackState, TrackWay } from '../../src/domain/routing/case-track.js';
import type { CoOwnerKind } from '../../src/domain/routing/co-owner.js';
import type { WarningCause } from '../../src/domain/routing/early-warning.js';
import type { HandOverLine } from '../../src/domain/routing/hand-overs-of.js';
import type { OfficeLevel } from '../../src/domain/routing/office.js';
import type { TransferPurpose, TransferState } from '../../src/domain/routing/transfer.js';
import type { TransferAct } from '../../src/services/disputes/routing/answer-transfer.js';
import { registerValues } from '../kit/index.js';

export const OfficeLevelEnum = registerValues<OfficeLevel>(
  'OfficeLevel',
  'The levels that disputes are routed over (层级).',
  { community: 'Community (村社区).', subdistrict: 'Subdistrict (街道).', district: 'District (区县).' },
);

export const TransferPurposeEnum = registerValues<TransferPurpose>(
  'TransferPurpose',
  'What an office is asked for (移交事由).',
  { lead: 'To take it over as owner (主办、牵头).', assist: 'To be answerable for a part (协办).' },
);

export const TransferStateEnum = registerValues<TransferState>(
  'TransferState',
  'How a transfer stands (移交状态).',
  {
    sent: 'It waits for a receipt; nothing has changed hands (待签收).',
    received: 'It was received (已签收).',
    refused: 'It was refused with a reason (已退回).',
    recalled: 'It was taken back with a reason (已撤回).',
  },
);

export const TransferActEnum = registerValues<TransferAct['act']>(
  'TransferAct',
  'What ends a transfer (移交办理).',
  {
    receive: 'The office that was asked confirms the receipt (签收).',
    refuse: 'The office that was asked will not have it, for a reason (退回).',
    recall: 'Whoever asked takes it back, for a reason (撤回).',
  },
);

export const CoOwnerKindEnum = registerValues<CoOwnerKind>(
  'CoOwnerKind',
  'What kind of organisation helps (协办单位类别).',
  {
    office: 'An office that works with the hub (综治中心).',
    'party-branch': 'A branch of the Party (党支部).',
    'police-station': 'A police station (派出所).',
    'judicial-office': 'A judicial office (司法所).',
    department: 'A department of the government (政府部门).',
  },
);

export const WarningCauseEnum = registerValues<WarningCause>(
  'WarningCause',
  'What leaders are warned of (预警事由).',
  { scale: 'Many people are involved (群体性事件).', gathering: 'A gathering is planned (拟聚集).' },
);

export const TrackWayEnum = registerValues<TrackWay>('TrackWay', 'Ways out of mediation (裁决渠道).', {
  arbitration: 'Arbitration (仲裁).',
  administrative: 'A decision by an authority (行政裁决).',
  suit: 'A suit (诉讼).',
});

export const TrackMatterEnum = registerValues<TrackMatter>('TrackMatter', 'What goes that way (事项).', {
  whole: 'All of it (全部).',
  tenure: 'Who owns or uses land or forest; damages are still mediated (权属).',
});

export const TrackStateEnum = registerValues<TrackState>('TrackState', 'How it stands there (渠道进展).', {
  referred: 'It was referred (已引导).',
  accepted: 'It was accepted (已受理).',
  decided: 'It was decided (已裁决).',
  'not-accepted': 'It was not accepted (不予受理).',
  'given-up': 'The parties gave it up (已撤回).',
});

export const HandOverKindEnum = registerValues<HandOverLine['kind']>(
  'HandOverKind',
  'To what kind of place a case went (移送去向).',
  {
    office: 'An office of another level, or one that helps (单位).',
    court: "The court's platform (法院).",
    police: 'The police (公安).',
    authority: 'Whoever decides by arbitration or authority (仲裁、裁决机关).',
  },
);

export const HandOverStateEnum = registerValues<HandOverLine['state']>(
  'HandOverState',
  'Whether there is a receipt (回执情况).',
  {
    waiting: 'Not yet (待回执).',
    received: 'There is (已回执).',
    refused: 'It was not taken (不予接收).',
    'taken-back': 'It was taken back (已撤回).',
  },
);
