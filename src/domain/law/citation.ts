import type { IsoDate } from './iso-date.js';

/**
 * What an answer rests on (引用): an article, whose text is the law's own, byte for byte; or a card, whose text is
 * our summary and is never shown as the law's. It holds all that it says, so that it outlives the corpus version.
 */
export interface Citation {
  readonly kind: 'article' | 'card';
  /** The article's id, the same in every version of the law; or the card's. */
  readonly id: string;
  /** Which text of the law it is, such as its short name and the day it begins; null for a card. */
  readonly edition: string | null;
  /** Full title of the law. */
  readonly law: string;
  /** The article's label (条), such as 第二百九十条. */
  readonly article: string;
  readonly text: string;
  /** First day in force. A card says nothing about validity. */
  readonly validFrom: IsoDate | null;
  /** First day no longer in force; null while no later version is known. */
  readonly validTo: IsoDate | null;
}
