import type { IsoDate } from '../law/iso-date.js';

/** One code of a list (代码). */
export interface CodeEntry {
  /** Two digits for a class, four for a kind within it. */
  readonly code: string;
  readonly name: string;
  /** As which code of the version before it is counted (统计归类); itself where that had the code and nothing is said. */
  readonly countsAs?: string;
}

/** One version of the list of categories (案由代码表版本). It never changes; what is different is a new version. */
export interface CodeList {
  /** Counted from 1. */
  readonly version: number;
  /** From which day cases are filed by it, until the next one's. */
  readonly validFrom: IsoDate;
  /** By what it was published (发布文件). */
  readonly source: string;
  /** In the order of their codes. */
  readonly entries: readonly CodeEntry[];
}
