import type { IsoDate } from '../../domain/law/iso-date.js';
import type { MendedWord } from '../../domain/law/mended-word.js';

/** A question made ready to be answered. */
export interface AskedQuestion {
  /** As it was asked, cleaned of what cannot be read. */
  readonly text: string;
  /** The same as it is searched for: in simplified script and common words, wide signs made narrow, slips read as what they mean. */
  readonly simplified: string;
  /** The same as danger is heard in it: read either way. */
  readonly heard: string;
  /** What was read otherwise than it was written (按音改读). */
  readonly readAs: readonly MendedWord[];
  readonly day: IsoDate;
  /** Whether the day was named by whoever asks; otherwise it is today. */
  readonly dayIsGiven: boolean;
  /** Whether it is about a case whose mediation has stopped because somebody is in danger. */
  readonly inDanger: boolean;
}
