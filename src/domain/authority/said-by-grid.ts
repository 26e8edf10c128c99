import type { DisputeReport } from '../platforms/platform-report.js';
import { saidOfFacts } from './said-of-facts.js';
import type { Outcome } from './stated-field.js';
import type { Statement } from './statement.js';

/** What a record of the grid platform says of a dispute (网格平台陈述); closed there, also how it came out (是否化解成功). */
export function saidByGrid(report: DisputeReport): Statement[] {
  const { platform, externalId, occurredAt: at, details } = report;
  const facts = saidOfFacts(report, report, at);
  if (details?.succeeded === undefined) return facts;
  const outcome: Outcome = details.succeeded ? 'settled' : 'not-settled';
  return [...facts, { platform, externalId, at, field: 'outcome', value: outcome }];
}
