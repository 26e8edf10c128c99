import type { NoticeRule } from './notice-rule.js';
import { afterQuiet, type QuietHours } from './quiet-hours.js';
import type { StaffNotice } from './staff-notice.js';

/** What somebody is told by. */
interface Telling {
  readonly rule: NoticeRule;
  readonly quiet: QuietHours;
  readonly now: Date;
}

/** What a notice is looked at by when it is due. */
export interface NoticeWorld extends Telling {
  /** Whether what it tells of is still so. */
  readonly isStillSo: boolean;
  readonly holdsPost: boolean;
  /** Whether somebody else who was told of it has seen it. */
  readonly isKnown: boolean;
}

/** A notice after it was looked at; `tell`: from which rung on somebody must be told now. */
export interface Advanced {
  readonly notice: StaffNotice;
  readonly tell?: number;
}

/** How often something urgent is told again on the last rung; after that it stays unseen in inbox and digest. */
const MOST_REMINDERS = 7;

const DAY_MS = 86_400_000;
/** So long it is looked whether what nobody saw is still so. */
const LOOKED_AFTER_DAYS = 14;

/**
 * Takes a notice as far as it has come by now (推进工作提醒): into the inbox when the quiet hours are over, to the next rung
 * when nobody saw it in time, to a successor when the post was lost, out of the way when the thing is settled.
 */
export function advanceNotice(notice: StaffNotice, world: NoticeWorld): Advanced {
  const { rule, isStillSo, holdsPost, isKnown, now } = world;
  if (notice.state !== 'held' && notice.state !== 'unseen') return { notice: atRest(notice) };
  if (!isStillSo) return { notice: { ...atRest(notice), state: 'settled', closedAt: now } };
  const isTop = notice.rung >= rule.ladder.length - 1;
  const isOver = isKnown || (notice.passedOn !== undefined && !isTop);
  if (!holdsPost) {
    const passedOn = notice.passedOn ?? ({ at: now, why: 'post-lost' } as const);
    const withdrawn = { ...atRest(notice), state: 'withdrawn', closedAt: now, passedOn } as const;
    return { notice: withdrawn, ...(isOver ? {} : { tell: notice.rung }) };
  }
  if (notice.state === 'held') return { notice: inInbox(notice, world) };
  if (notice.dueAt === undefined || notice.dueAt > now) return { notice };
  if (isOver) return { notice: lookAgain(notice, now) };
  if (isTop) return { notice: remindAgain(notice, world) };
  const passedOn = { at: now, why: 'unseen' } as const;
  return { notice: lookAgain({ ...notice, passedOn }, now), tell: notice.rung + 1 };
}

/** The notice in the inbox, or still held while its reader is left in peace (送达收件箱). */
export function inInbox(notice: StaffNotice, telling: Telling): StaffNotice {
  const { rule, now } = telling;
  const at = tellableAt(telling);
  if (at > now) return { ...notice, state: 'held', dueAt: at };
  return { ...notice, state: 'unseen', inboxAt: now, dueAt: limitOf(notice, rule, now) };
}

function remindAgain(notice: StaffNotice, telling: Telling): StaffNotice {
  const { rule, now } = telling;
  if (!rule.urgent || notice.reminders >= MOST_REMINDERS) return lookAgain(notice, now);
  const at = tellableAt(telling);
  if (at > now) return { ...notice, dueAt: at };
  return {
    ...notice,
    reminders: notice.reminders + 1,
    remindedAt: now,
    dueAt: limitOf(notice, rule, now),
  };
}

const tellableAt = ({ rule, quiet, now }: Telling): Date => (rule.breaksQuiet ? now : afterQuiet(now, quiet));

const limitOf = ({ rung }: StaffNotice, { ladder }: NoticeRule, now: Date): Date =>
  new Date(now.getTime() + (ladder[rung]?.withinMs ?? 0));

/** The notice to be looked at once a day for a while, so that it goes when the thing is settled. */
function lookAgain(notice: StaffNotice, now: Date): StaffNotice {
  const isOld = now.getTime() - notice.filedAt.getTime() > LOOKED_AFTER_DAYS * DAY_MS;
  return isOld ? atRest(notice) : { ...notice, dueAt: new Date(now.getTime() + DAY_MS) };
}

/** The notice with nothing more to happen by itself. */
function atRest(notice: StaffNotice): StaffNotice {
  const { dueAt: _none, ...rest } = notice;
  return rest;
}

/** A notice that there is already, told anew (再次提醒): raised to the last rung, or given back with a post that was held again. */
export function tellAnew(notice: StaffNotice, rung: number, telling: Telling): StaffNotice {
  if (notice.state === 'withdrawn') {
    const { passedOn: _before, closedAt: _then, ...open } = notice;
    return inInbox({ ...open, rung }, telling);
  }
  const isTop = rung >= telling.rule.ladder.length - 1;
  if (notice.state !== 'unseen' || !isTop || notice.rung >= rung) return notice;
  return { ...notice, rung, dueAt: telling.now };
}

/** The notice with somebody's word that it was seen (阅知). */
export function acknowledge(notice: StaffNotice, by: string, now: Date): StaffNotice {
  if (notice.state !== 'unseen') return notice;
  return { ...atRest(notice), state: 'seen', seen: { at: now, by } };
}
