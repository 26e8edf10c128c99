import type { IsoDate } from '../../domain/law/iso-date.js';

/** Something that prose may rest on (依据): a found article, or a record of a case. Counted from 1 in the order given. */
export interface ProseSource {
  /** Full title of the law, and the article's label; absent for what is no law. */
  readonly law?: string;
  readonly article?: string;
  readonly text: string;
  /** Days that may be named beside those in the text, such as since when it applies. */
  readonly days: readonly IsoDate[];
}
