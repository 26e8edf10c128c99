import type { CourtProgress, CourtStatus } from '../platforms/platform-report.js';
import type { Outcome } from './stated-field.js';
import type { Statement } from './statement.js';

const OUTCOMES: { readonly [Status in CourtStatus]?: Outcome } = {
  succeeded: 'settled',
  confirmed: 'settled',
  failed: 'not-settled',
};

/** What a callback of the court says of a dispute (法院陈述): how far it has got, its number, and how it came out. */
export function saidByCourt(progress: CourtProgress): Statement[] {
  const { platform, externalId, occurredAt: at, sequence: order, status, caseNumber } = progress;
  const from = { platform, externalId, at, order };
  const outcome = OUTCOMES[status];
  return [
    { ...from, field: 'courtStatus', value: status },
    ...(caseNumber === undefined ? [] : [{ ...from, field: 'caseNumber', value: caseNumber } as const]),
    ...(outcome === undefined ? [] : [{ ...from, field: 'outcome', value: outcome } as const]),
  ];
}
