import type { SafetyRules } from '../domain/safety/safety-rules.js';

const HOUR_MS = 3_600_000;

/**
 * Terms in a case of danger (安全处置时限). Seventy-two and twenty-four hours for the court, and five days to ask it to think
 * again, are those of the law against domestic violence, articles 28 and 31. The law on minors, article 11, says "at once" and
 * names no hours; nor does anything name those for help, or the days of visits: these are defaults of the house, to be replaced
 * by the office's own.
 */
export const SAFETY_RULES: SafetyRules = {
  childReportMs: 2 * HOUR_MS,
  orderHelpMs: 24 * HOUR_MS,
  decisionMs: 72 * HOUR_MS,
  urgentDecisionMs: 24 * HOUR_MS,
  reconsiderationMs: 5 * 24 * HOUR_MS,
  visitDays: [7, 30, 90],
};
