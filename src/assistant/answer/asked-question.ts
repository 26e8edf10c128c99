import type { IsoDate } from '../../domain/law/iso-date.js';

/** A question made ready to be answered. */
export interface AskedQuestion {
  /** As it was asked, cleaned of what cannot be read. */
  readonly text: string;
  /** The same in simplified script, which the corpus is written in. */
  readonly simplified: string;
  readonly day: IsoDate;
}
