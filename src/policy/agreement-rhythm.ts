/**
 * When somebody is told to look after an agreement that is in force (协议履行跟踪节奏), in days. The law says that performance is
 * to be seen to and no more, so these are defaults of the house.
 */
export const AGREEMENT_RHYTHM = {
  /** Before a duty falls due. */
  remindDays: 3,
  /** After it took effect: the first visit, the second, and the third. */
  visitDays: [7, 30, 90],
} as const;
