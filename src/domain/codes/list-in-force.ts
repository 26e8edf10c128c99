import type { IsoDate } from '../law/iso-date.js';
import type { CodeList } from './code-list.js';
import { FIRST_CATEGORIES } from './first-categories.js';

/** The version that cases of a day are filed by (当日施行的代码表); of days before any of them the first. */
export const listInForce = (lists: readonly CodeList[], on: IsoDate): CodeList =>
  lists.toSorted((one, other) => one.version - other.version).findLast(({ validFrom }) => validFrom <= on) ??
  FIRST_CATEGORIES;
