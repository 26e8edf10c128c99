import type { Agreement as OnFile } from '../../src/domain/agreements/agreement.js';
import { GROUNDS_IN_LAW } from '../../src/domain/agreements/clause-rules.js';
import { isDone, paidFen } from '../../src/domain/agreements/performance.js';
import type { RecordFacts } from '../../src/policy/record-facts.js';
import type { Agreement } from './agreement.js';

/** An agreement as part of its dispute. */
export function agreementOf(agreement: OnFile, of: RecordFacts): Agreement & { of: RecordFacts } {
  const { ended, ...rest } = agreement;
  const { performances, effectiveOn } = rest;
  const within = <Part extends object>(parts: readonly Part[]) => parts.map((part) => ({ ...part, of }));
  return {
    ...rest,
    of,
    download: `/papers/agreements/${agreement.id.replace(/:(?=\d+$)/, '/')}`,
    binding: effectiveOn !== undefined && !ended,
    clauses: agreement.clauses.map((clause) => ({
      ...clause,
      of,
      confirmable: clause.ground === undefined,
      ...(clause.ground
        ? { basis: GROUNDS_IN_LAW[clause.ground].basis, instead: GROUNDS_IN_LAW[clause.ground].instead }
        : {}),
    })),
    duties: agreement.duties.map((duty) => ({
      ...duty,
      of,
      paidFen: paidFen(duty, performances),
      done: isDone(duty, performances),
      performances: within(performances.filter((one) => one.duty === duty.number)),
    })),
    signatures: within(agreement.signatures),
    readings: within(agreement.readings),
    alarms: within(agreement.alarms),
    visits: agreement.visits.map(({ by, ...visit }) => ({ ...visit, of, byName: by.name })),
    remedies: within(agreement.remedies),
    ...(ended ? { ended: ended.how, endReason: ended.reason } : {}),
  };
}
