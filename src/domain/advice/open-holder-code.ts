import { type AdviceSheet, HOLDER_DAYS } from './advice-sheet.js';
import { lastRevision } from './sheet-state.js';

const DAY_MS = 86_400_000;

/**
 * The code that opens the whole answer now to whoever holds the paper (凭单查阅): of the version that counts, if it was accepted
 * within a year. The code itself is compared elsewhere.
 */
export function openHolderCode(sheet: AdviceSheet, now: Date): string | undefined {
  const { check } = lastRevision(sheet);
  if (!check?.accepted) return undefined;
  return now.getTime() - check.at.getTime() <= HOLDER_DAYS * DAY_MS ? check.holderCode : undefined;
}
