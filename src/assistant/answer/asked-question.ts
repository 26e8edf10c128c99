import type { IsoDate } from '../../domain/law/iso-date.js';

/** A question made ready to be answered. */
export interface AskedQuestion {
  /** As it was asked, cleaned of what cannot be read. */
  readonly text: string;
  /** The same as the corpus is written: in simplified script and common words, wide signs made narrow. */
  readonly simplified: string;
  readonly day: IsoDate;
  /** Whether the day was named by whoever asks; otherwise it is today. */
  readonly dayIsGiven: boolean;
  /** Whether it is about a case whose mediation has stopped because somebody is in danger. */
  readonly inDanger: boolean;
}
