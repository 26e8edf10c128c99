/** By when what must be done for whoever is in danger is to be done (安全处置时限). */
export interface SafetyRules {
  /** From when it came to light, to report it because a child is in it. */
  readonly childReportMs: number;
  /** From when it came to light, to tell whoever is in danger of protection orders, and to help with one. */
  readonly orderHelpMs: number;
  /** From when the court took an application in, to its decision; and where it is urgent. */
  readonly decisionMs: number;
  readonly urgentDecisionMs: number;
  /** From a refusal, to ask the court to think again. */
  readonly reconsiderationMs: number;
  /** How many days after a warning letter somebody goes and sees, with the police. */
  readonly visitDays: readonly number[];
}
