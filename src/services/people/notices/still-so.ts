import { isDone } from '../../../domain/agreements/performance.js';
import type { Dispute } from '../../../domain/disputes/dispute.js';
import type { Aggregate } from '../../../domain/effects/aggregate.js';
import { FAMILY_DUTIES } from '../../../domain/family/family-duty.js';
import { RUNNING } from '../../../domain/governance/order-transitions.js';
import { routingOf } from '../../../domain/routing/case-routing.js';
import type { NoticeSubject, Occasion } from '../../../domain/staff-notices/occasion.js';
import type { AggregateRepository } from '../../../store/aggregates/aggregate-repository.js';
import type { Repositories } from '../../../store/repositories.js';

/** Whether what an occasion tells of is still so. */
export type StillSo = (occasion: Occasion) => Promise<boolean>;
type Looks = (occasions: readonly Occasion[], repositories: Repositories) => Promise<Map<Occasion, boolean>>;

/** How records of one kind are looked at: all that are asked about in one read. */
const look =
  <A extends Aggregate>(
    recordsOf: (repositories: Repositories) => Pick<AggregateRepository<A>, 'findMany'>,
    isSo: (occasion: Occasion, record: A) => boolean,
  ): Looks =>
  async (occasions, repositories) => {
    const ids = new Set(occasions.map(({ subject }) => subject.id));
    const found = await recordsOf(repositories).findMany([...ids]);
    const records = new Map(found.map((record) => [record.id, record]));
    return new Map(
      occasions.map((occasion) => {
        const record = records.get(occasion.subject.id);
        return [occasion, record !== undefined && isSo(occasion, record)];
      }),
    );
  };

const LOOKS: Readonly<Record<NoticeSubject['type'], Looks>> = {
  dispute: look(
    ({ disputes }) => disputes,
    ({ kind, mark }, dispute) => {
      if (kind === 'early-warning') return isUnseen(dispute, mark);
      if (kind.startsWith('transfer-')) return isWaiting(dispute, Number.parseInt(mark, 10));
      // The police are waited for whatever else becomes of the case.
      if (kind !== 'step-overdue') return waitsForPolice(dispute.suspended)?.getTime() === Number(mark);
      const isAtIt = !dispute.mergedInto && dispute.step !== 'closed';
      return isAtIt && dispute.stepEnteredAt.getTime() === Number(mark);
    },
  ),
  'safety-case': look(
    ({ safetyCases }) => safetyCases,
    ({ part }, { duties }) => duties.some(({ id, done }) => id === part && !done),
  ),
  'supervision-order': look(
    ({ supervisionOrders }) => supervisionOrders,
    ({ kind, mark }, { state, deadline, cards }) => {
      if (kind === 'order-issued') return state === 'issued';
      const isAtCard = RUNNING.includes(state) && deadline.getTime() === Number(mark);
      return isAtCard && cards.at(-1)?.acknowledged === undefined;
    },
  ),
  'statutory-clock': look(
    ({ statutoryClocks }) => statutoryClocks,
    ({ kind }, { state }) => state === (kind === 'clock-missed' ? 'missed' : 'running'),
  ),
  round: look(
    ({ rounds }) => rounds,
    (_, { state }) => state === 'open',
  ),
  'family-watch': look(
    ({ familyWatches }) => familyWatches,
    ({ part, dueOn }, { state, duties }) => {
      const duty = FAMILY_DUTIES.find((one) => one === part);
      return state === 'open' && duty !== undefined && duties?.[duty].dueOn === dueOn;
    },
  ),
  agreement: look(
    ({ agreements }) => agreements,
    ({ kind, part, dueOn }, { ended, visits, duties, performances }) => {
      if (ended) return false;
      if (kind === 'agreement-visit') return !visits.some(({ on }) => dueOn !== undefined && on >= dueOn);
      const duty = duties.find(({ number }) => String(number) === part);
      return duty !== undefined && !isDone(duty, performances);
    },
  ),
  'field-conflict': look(
    ({ fieldConflicts }) => fieldConflicts,
    ({ mark }, { state, openedAt }) => state === 'open' && openedAt.getTime() === Number(mark),
  ),
  enrolment: look(
    ({ enrolments }) => enrolments,
    ({ mark }, { state, until }) => state === 'enrolled' && until === mark,
  ),
  consultation: look(
    ({ consultations }) => consultations,
    ({ mark }, { waitsSince }) => waitsSince?.getTime() === Number(mark),
  ),
  // A verdict stands.
  card: look(
    ({ cardFiles }) => cardFiles,
    () => true,
  ),
  site: look(
    ({ sites }) => sites,
    ({ mark }, { gaps }) => gaps.some(({ overdueAt }) => overdueAt?.getTime() === Number(mark)),
  ),
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

/**
 * Looks whether what these occasions tell of is still so (事项是否仍在): what was seen to in the meantime is told to nobody. Of one
 * that cannot be looked at the answer fails, and the others do not.
 */
export function stillSo(occasions: readonly Occasion[], repositories: Repositories): StillSo {
  const lookAt = async (type: NoticeSubject['type'], of: readonly Occasion[]) =>
    LOOKS[type](of, repositories);
  const together = Map.groupBy(occasions, ({ subject }) => subject.type);
  const looked = new Map([...together].map(([type, of]) => [type, lookAt(type, of)]));
  // Heard of below, by each of them.
  for (const looking of looked.values()) looking.catch(() => {});
  return async (occasion) => {
    const { type } = occasion.subject;
    const found = await looked.get(type)?.catch(() => lookAt(type, [occasion]));
    return found?.get(occasion) === true;
  };
}
