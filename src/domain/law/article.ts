import type { IsoDate } from './iso-date.js';

/**
 * What a valid-from date rests on (生效日依据): the day the text itself names for coming into force, its latest
 * amendment or publication where that is later, or nothing at all.
 */
export type ValidityBasis = 'in-force' | 'amended' | 'published' | 'unknown';

/** One article of law (条), the unit that is searched and cited. */
export interface Article {
  /** Name of the law in short and the article's label: the same for every version of the law. */
  readonly id: string;
  /** Full title of the law, such as 中华人民共和国民法典. */
  readonly law: string;
  /** 第二百九十条, or empty for a document that has no numbered articles. */
  readonly article: string;
  /** The article's words, byte for byte as imported, without its label. */
  readonly text: string;
  /** Part and chapter headings above the article, outermost first (编章节). */
  readonly path: readonly string[];
  /** Which version of the law this is the text of (文本版本): the short name and the day it begins. */
  readonly edition: string;
  /** First day in force; null where the text does not say. */
  readonly validFrom: IsoDate | null;
  readonly validFromBasis: ValidityBasis;
  /** First day no longer in force; null while no later version is known. */
  readonly validTo: IsoDate | null;
  /** The day up to which the source of this text was kept current (文本核对日). */
  readonly asOf: IsoDate;
}
