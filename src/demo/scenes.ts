import { arrivals, type DemoCase } from './demo-case.js';
import {
  ACCEPT_MEDIATION,
  ADVANCE,
  ASSIGN,
  END_MEDIATION,
  HAND_OVER,
  RECORD_MEDIATION,
  SEND_BACK,
} from './mutations.js';
import type { Stage } from './stage.js';

/** One scene of the story. */
export interface Scene {
  readonly title: string;
  /** Whether an earlier run has played it already. */
  done(found: DemoCase): boolean;
  play(stage: Stage, found: DemoCase): Promise<void>;
}

const COURT_ROAD = ['accepted', 'mediating', 'succeeded', 'confirmation-applied', 'confirmed'];

const advance = (
  title: string,
  who: string,
  to: string,
  evidence: readonly { kind: string; text: string }[] = [],
  times = 1,
): Scene => ({
  title,
  done: (found) => arrivals(found, to) >= times,
  play: (stage, { id }) => stage.act(who, ADVANCE, { id, evidence }),
});

/** Chinese and Sanie (撒尼语). */
const LANGUAGES = ['cmn', 'ysy'];

/** The story, in order, from the desk's assessment to the end of the loop. */
export const SCENES: readonly Scene[] = [
  advance('The desk takes the report up (研判)', 'desk', 'ASSESS'),
  advance('The desk has assessed it and routes it (分流)', 'desk', 'ROUTE', [
    { kind: 'ASSESSMENT', text: '相邻排水纠纷，事实清楚，双方愿意调解，无人身伤害。' },
  ]),
  {
    title: "The desk puts it into a mediator's hands (指派)",
    done: ({ owner }) => owner.personId === 'demo-mediator',
    play: (stage, { id }) =>
      stage.act('desk', ASSIGN, {
        id,
        owner: {
          personId: 'demo-mediator',
          name: '毕文华',
          role: 'PEOPLES_MEDIATOR',
          areaCode: '530112010-C01',
        },
      }),
  },
  advance('The mediator begins to handle it (处置)', 'desk', 'HANDLE', [
    { kind: 'ROUTING_DECISION', text: '由谷律社区调委会调解，承办人毕文华。' },
  ]),
  {
    title: 'The mediator takes it on in two languages (受理双语调解)',
    done: ({ closing }) => closing?.acceptedAt != null,
    play: (stage, { id }) =>
      stage.act('mediator', ACCEPT_MEDIATION, { id, key: `demo-${id}`, languages: LANGUAGES }),
  },
  {
    title: 'The parties are mediated in the yard (现场双语调解)',
    done: ({ closing }) => (closing?.modes.length ?? 0) > 0,
    play: (stage, { id }) =>
      stage.act('mediator', RECORD_MEDIATION, { id, key: `demo-${id}`, languages: LANGUAGES }),
  },
  {
    title: 'They agree (达成协议)',
    done: ({ closing }) => closing?.result != null,
    play: (stage, { id }) =>
      stage.act('mediator', END_MEDIATION, {
        id,
        key: `demo-${id}`,
        note: '三日内清通水沟，赔偿8600元；用撒尼语向双方宣读，双方确认。',
      }),
  },
  {
    title: 'The mediator hands it over to the court for confirmation (移送法院)',
    done: ({ court }) => court?.handOverState === 'DELIVERED',
    async play(stage, { id, court }) {
      if (!court) await stage.act('mediator', HAND_OVER, { id });
      await stage.untilCase('the hand-over', (seen) => seen.court?.handOverState === 'DELIVERED');
    },
  },
  {
    title: 'The court mediates and confirms the agreement (司法确认)',
    done: ({ court }) => court?.status === 'CONFIRMED',
    async play(stage, { court }) {
      const caseId = court?.externalId ?? '';
      for (const status of COURT_ROAD.slice(await stage.courtSaid(caseId))) {
        await stage.courtSays(caseId, status);
      }
      await stage.untilCase('the confirmation', (seen) => seen.court?.status === 'CONFIRMED');
    },
  },
  advance('The mediator feeds the outcome back (反馈)', 'mediator', 'FEED_BACK', [
    { kind: 'HANDLING_RECORD', text: '双方达成协议：三日内清通水沟，恢复原通道高度。' },
  ]),
  advance('The desk is asked to verify (核查)', 'mediator', 'VERIFY', [
    { kind: 'FEEDBACK_RECORD', text: '已向双方说明协议和法院裁定。' },
  ]),
  {
    title: 'The desk finds the ditch still blocked and sends it back (退回处置)',
    done: ({ history }) => history.some(({ move }) => move === 'SEND_BACK'),
    play: (stage, { id }) => stage.act('desk', SEND_BACK, { id, reason: '现场核查：水沟尚未完全清通。' }),
  },
  advance(
    'The mediator sees to it (再次处置)',
    'mediator',
    'FEED_BACK',
    [{ kind: 'HANDLING_RECORD', text: '督促清通水沟，双方到场确认。' }],
    2,
  ),
  advance(
    'The desk is asked again (再次核查)',
    'mediator',
    'VERIFY',
    [{ kind: 'FEEDBACK_RECORD', text: '已告知双方清通结果。' }],
    2,
  ),
  advance('Verified; the follow-up begins (回访)', 'desk', 'FOLLOW_UP', [
    { kind: 'VERIFICATION_RECORD', text: '现场核查：水沟畅通，协议已履行。' },
  ]),
  advance('Followed up and closed (办结)', 'mediator', 'CLOSED', [
    { kind: 'FOLLOW_UP_RECORD', text: '回访双方，无反复，均表示满意。' },
  ]),
];
