import { isDone } from '../../../domain/agreements/performance.js';
import type { Dispute } from '../../../domain/disputes/dispute.js';
import { FAMILY_DUTIES } from '../../../domain/family/family-duty.js';
import { RUNNING } from '../../../domain/governance/order-transitions.js';
import { routingOf } from '../../../domain/routing/case-routing.js';
import type { NoticeSubject, Occasion } from '../../../domain/staff-notices/occasion.js';
import type { Repositories } from '../../../store/repositories.js';

type Look = (occasion: Occasion, repositories: Repositories) => Promise<boolean>;

const LOOKS: Readonly<Record<NoticeSubject['type'], Look>> = {
  async dispute({ kind, subject, mark }, { disputes }) {
    const found = await disputes.find(subject.id);
    if (!found) return false;
    if (kind === 'early-warning') return isUnseen(found, mark);
    if (kind.startsWith('transfer-')) return isWaiting(found, Number.parseInt(mark, 10));
    // The police are waited for whatever else becomes of the case.
    if (kind !== 'step-overdue') return waitsForPolice(found.suspended)?.getTime() === Number(mark);
    const isAtIt = !found.mergedInto && found.step !== 'closed';
    return isAtIt && found.stepEnteredAt.getTime() === Number(mark);
  },
  async 'safety-case'({ subject, part }, { safetyCases }) {
    const found = await safetyCases.find(subject.id);
    return found?.duties.some(({ id, done }) => id === part && !done) === true;
  },
  async 'supervision-order'({ kind, subject, mark }, { supervisionOrders }) {
    const found = await supervisionOrders.find(subject.id);
    if (!found) return false;
    if (kind === 'order-issued') return found.state === 'issued';
    const card = found.cards.at(-1);
    return (
      RUNNING.includes(found.state) &&
      found.deadline.getTime() === Number(mark) &&
      card?.acknowledged === undefined
    );
  },
  async 'statutory-clock'({ kind, subject }, { statutoryClocks }) {
    const found = await statutoryClocks.find(subject.id);
    return found?.state === (kind === 'clock-missed' ? 'missed' : 'running');
  },
  async round({ subject }, { rounds }) {
    return (await rounds.find(subject.id))?.state === 'open';
  },
  async 'family-watch'({ subject, part, dueOn }, { familyWatches }) {
    const found = await familyWatches.find(subject.id);
    const duty = FAMILY_DUTIES.find((one) => one === part);
    return found?.state === 'open' && duty !== undefined && found.duties?.[duty].dueOn === dueOn;
  },
  async agreement({ kind, subject, part, dueOn }, { agreements }) {
    const found = await agreements.find(subject.id);
    if (!found || found.ended) return false;
    if (kind === 'agreement-visit') return !found.visits.some(({ on }) => dueOn !== undefined && on >= dueOn);
    const duty = found.duties.find(({ number }) => String(number) === part);
    return duty !== undefined && !isDone(duty, found.performances);
  },
  async 'field-conflict'({ subject, mark }, { fieldConflicts }) {
    const found = await fieldConflicts.find(subject.id);
    return found?.state === 'open' && found.openedAt.getTime() === Number(mark);
  },
  async enrolment({ subject, mark }, { enrolments }) {
    const found = await enrolments.find(subject.id);
    return found?.state === 'enrolled' && found.until === mark;
  },
  async consultation({ subject, mark }, { consultations }) {
    return (await consultations.find(subject.id))?.waitsSince?.getTime() === Number(mark);
  },
  async site({ subject, mark }, { sites }) {
    const found = await sites.find(subject.id);
    return found?.gaps.some(({ overdueAt }) => overdueAt?.getTime() === Number(mark)) === true;
  },
};

const isUnseen = (dispute: Dispute, mark: string): boolean =>
  dispute.step !== 'closed' &&
  routingOf(dispute).warnings.some(
    ({ cause, since, seen }) => !seen && mark === `${cause}:${since.getTime()}`,
  );

const isWaiting = (dispute: Dispute, number: number): boolean =>
  !dispute.mergedInto &&
  routingOf(dispute).transfers.some((one) => one.number === number && one.state === 'sent');

const waitsForPolice = (
  suspended: { readonly since: Date; readonly receipt?: object } | undefined,
): Date | undefined => (suspended?.receipt ? undefined : suspended?.since);

/** Whether what an occasion tells of is still so (事项是否仍在): what was seen to in the meantime is told to nobody. */
export const isStillSo: (occasion: Occasion, repositories: Repositories) => Promise<boolean> = (
  occasion,
  repositories,
) => LOOKS[occasion.subject.type](occasion, repositories);
