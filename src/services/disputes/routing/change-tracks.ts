import type { Dispute } from '../../../domain/disputes/dispute.js';
import type { Refusal } from '../../../domain/disputes/refusal.js';
import { refuse } from '../../../domain/disputes/refuse.js';
import { dayInShanghai } from '../../../domain/law/day-in-shanghai.js';
import type { Actor } from '../../../domain/people/actor.js';
import { answersFor } from '../../../domain/routing/answers-for.js';
import type { CaseTrack } from '../../../domain/routing/case-track.js';
import {
  moveTrack as moved,
  openTrack as opened,
  type TrackNews,
} from '../../../domain/routing/decide-track.js';
import { OFFICE_ROLES } from '../../../domain/routing/office-id-of.js';
import type { ServiceContext } from '../../context.js';
import { checkReason } from '../check-reason.js';
import { changeRouting } from './change-routing.js';

/** Refers a case, or who owns land in it, to whoever has to decide that (转仲裁、行政裁决、诉讼). */
export async function openTrack(
  id: string,
  asked: Pick<CaseTrack, 'way' | 'matter' | 'body' | 'reason'>,
  by: Actor,
  context: ServiceContext,
): Promise<Dispute | Refusal> {
  const fault = checkReason(asked.reason);
  if (fault) return fault;
  const now = context.clock.now();
  const said = { ...asked, body: asked.body.trim(), reason: asked.reason.trim() };
  return changeRouting(
    id,
    undefined,
    (current) => notTheirs(current, by) ?? opened(current, said, by, now),
    by,
    context,
  );
}

/** Takes down what the body said, under its number (登记受理、裁决). */
export function moveTrack(
  id: string,
  number: number,
  news: TrackNews,
  by: Actor,
  context: ServiceContext,
): Promise<Dispute | Refusal> {
  const now = context.clock.now();
  const at = { now, today: dayInShanghai(now) };
  return changeRouting(
    id,
    undefined,
    (current) => notTheirs(current, by) ?? moved(current, number, news, by, at),
    by,
    context,
  );
}

const notTheirs = (dispute: Dispute, by: Actor): Refusal | undefined =>
  OFFICE_ROLES.includes(by.role) && answersFor(by, dispute)
    ? undefined
    : refuse('not-owner', '裁决渠道由责任单位或其上级登记。', dispute.step);
