import type { CodeList } from './code-list.js';
import { countedAs } from './counted-as.js';
import type { FiledCategory } from './filed-category.js';

const OTHER = '99';

/**
 * The category of one version under which a record is filed (登记类别), whatever its platform calls it: the code itself, as
 * what a later code is counted, what took the place of an earlier one, the class, or 其他. The record itself keeps what was
 * said.
 */
export function filedUnder(
  { version, entries }: CodeList,
  code: string,
  lists: readonly CodeList[],
): FiledCategory {
  const has = (one: string): boolean => entries.some((entry) => entry.code === one);
  const later = lists.find(
    (one) => one.version > version && one.entries.some((entry) => entry.code === code),
  );
  const successors = entries.filter(({ countsAs }) => countsAs === code).map((entry) => entry.code);
  const candidates = [
    code,
    ...(later ? [countedAs(lists, { categoryCode: code, categoryList: later.version }, version)] : []),
    ...(successors.length === 1 ? successors : []),
    code.slice(0, 2),
  ];
  const categoryCode = candidates.find(has) ?? OTHER;
  return version === 1 ? { categoryCode } : { categoryCode, categoryList: version };
}
