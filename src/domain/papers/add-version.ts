import type { CaseSummary, SummaryVersion } from './case-summary.js';

/** The summary with one more version, ready; as it is where it has that version. */
export const addVersion = (summary: CaseSummary, version: SummaryVersion): CaseSummary =>
  summary.versions.some(({ number }) => number === version.number)
    ? summary
    : { ...summary, stage: 'ready', versions: [...summary.versions, version] };
