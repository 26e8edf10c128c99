import type { IsoDate } from './iso-date.js';

/** A card as it is shown (引用卡片): what it says, what it rests on, and who compared it with the law. */
export interface QuotedCard {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** Full title of the law that it rests on. */
  readonly law: string;
  readonly article: string;
  /** Whether that law is missing from the statutes that cards are compared with. */
  readonly outsideCorpus: boolean;
  readonly checkedOn: IsoDate;
  /** The second person who compared it; null until somebody has. */
  readonly reviewedBy: string | null;
}
