import type { Speaker } from '../consultation/consultation.js';
import type { Aggregate } from '../effects/aggregate.js';

/** What the second person said of a sheet (核对结论). */
export interface SheetCheck {
  readonly accepted: boolean;
  /** Why it goes back; of a sheet that does. */
  readonly reason?: string;
  readonly by: Speaker;
  readonly at: Date;
  /** Opens the whole answer to whoever holds the paper (查阅码); of a sheet that was accepted. */
  readonly holderCode?: string;
}

/** One version of a sheet (建议单版本): what whoever asked for it adds to the answer, and what came of the check. */
export interface SheetRevision {
  /** From 1, without a gap. */
  readonly number: number;
  readonly requestedAt: Date;
  /** In the words of whoever asked for it; may be empty. */
  readonly words: string;
  readonly check?: SheetCheck;
}

/**
 * A page to hand over (普法建议单), made from one stored answer; its id is the talk's, `-` and the turn. The law on it is
 * the answer's, which never changes; each version is checked anew by a second person.
 */
export interface AdviceSheet extends Aggregate {
  readonly consultationId: string;
  readonly turn: number;
  readonly asker: Speaker;
  /** Whose advisers check it. */
  readonly areaCode: string;
  /** Oldest first; the last one counts. */
  readonly revisions: readonly SheetRevision[];
  /** Since when it waits to be checked (待核对); gone when it has been. */
  readonly waitsSince?: Date;
}

/** How many days after its check the code on a paper opens the answer. */
export const HOLDER_DAYS = 365;
/** Most versions of one sheet: it stays one document. */
export const MOST_REVISIONS = 20;
/** Longest words of one's own on a sheet, and longest reason, in UTF-16 units. */
export const LONGEST_WORDS = 120;
