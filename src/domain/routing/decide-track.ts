import { isText } from '../court/is-text.js';
import type { Dispute } from '../disputes/dispute.js';
import { recordEvent } from '../disputes/record-event.js';
import type { Refusal } from '../disputes/refusal.js';
import { refuse } from '../disputes/refuse.js';
import type { IsoDate } from '../law/iso-date.js';
import type { Actor } from '../people/actor.js';
import { routingOf } from './case-routing.js';
import type { CaseTrack, TrackState } from './case-track.js';
import { withRouting } from './with-routing.js';

const MOST = 10;
const BODY_SIGNS = 80;

/** Which state may follow which (裁的流转). */
const NEXT: Readonly<Record<TrackState, readonly TrackState[]>> = {
  referred: ['accepted', 'not-accepted', 'decided', 'given-up'],
  accepted: ['decided', 'not-accepted', 'given-up'],
  decided: [],
  'not-accepted': [],
  'given-up': [],
};

/** Whether it is or was decided there, so that nobody else may (已归其决定). */
export const holds = ({ state }: CaseTrack): boolean => state !== 'not-accepted' && state !== 'given-up';

/** The dispute with a part of it, or the whole, referred to whoever has to decide it (转仲裁、行政裁决、诉讼). */
export function openTrack(
  dispute: Dispute,
  asked: Pick<CaseTrack, 'way' | 'matter' | 'body' | 'reason'>,
  by: Actor,
  now: Date,
): Dispute | Refusal {
  const { tracks } = routingOf(dispute);
  if (dispute.step === 'closed') return refuse('already-closed', '该纠纷已办结。');
  if (!isText(asked.body, BODY_SIGNS)) {
    return refuse('invalid-input', `受理机关须为 1 至 ${BODY_SIGNS} 字。`, dispute.step);
  }
  if (asked.matter === 'tenure' && asked.way !== 'administrative') {
    return refuse('invalid-input', '土地、山林权属争议须由人民政府处理。', dispute.step);
  }
  if (tracks.some((one) => one.way === asked.way && one.matter === asked.matter && holds(one))) {
    return refuse('already-decided', '该事项已经这样引导。', dispute.step);
  }
  if (tracks.length >= MOST) return refuse('invalid-input', `出口最多 ${MOST} 个。`, dispute.step);
  const track: CaseTrack = {
    ...asked,
    number: tracks.length + 1,
    openedBy: by,
    openedAt: now,
    state: 'referred',
  };
  return recordEvent(
    withRouting(dispute, { tracks: [...tracks, track] }),
    { action: 'track-opened', way: track.way, reason: track.reason },
    by,
    now,
  );
}

/** What the body said, under its number (受理机关回执). */
export interface TrackNews {
  readonly state: Exclude<TrackState, 'referred'>;
  readonly receiptNumber: string;
  readonly on: IsoDate;
}

/** The dispute with what the body said of a track (登记裁决进展). Never back: what has ended has ended. */
export function moveTrack(
  dispute: Dispute,
  number: number,
  { state, receiptNumber, on }: TrackNews,
  by: Actor,
  { now, today }: { readonly now: Date; readonly today: IsoDate },
): Dispute | Refusal {
  const { tracks } = routingOf(dispute);
  const track = tracks.find((one) => one.number === number);
  if (!track) return refuse('not-found', '没有找到这个出口。', dispute.step);
  if (!NEXT[track.state].includes(state)) {
    return refuse('already-decided', '当前状态不能这样登记。', dispute.step);
  }
  if (!/^[\p{L}\p{N}（）()〔〕\-_./号]{1,40}$/u.test(receiptNumber) || on > today) {
    return refuse('invalid-input', '文号须为 1 至 40 个字符且不含空格，日期不能晚于今天。', dispute.step);
  }
  const moved: CaseTrack = { ...track, state, receipt: { number: receiptNumber, on, by } };
  return recordEvent(
    withRouting(dispute, { tracks: tracks.map((one) => (one === track ? moved : one)) }),
    { action: 'track-moved', way: track.way, reason: receiptNumber },
    by,
    now,
  );
}
