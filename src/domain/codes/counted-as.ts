import type { CodeList } from './code-list.js';
import type { FiledCategory } from './filed-category.js';

/**
 * As which code of an earlier version a category is counted and compared (统计归类), by what each version publishes of the
 * one before it; the code itself where a version is not at hand.
 *
 * @param version the first one, in which figures are defined, unless it is said
 */
export function countedAs(
  lists: readonly CodeList[],
  { categoryCode, categoryList = 1 }: FiledCategory,
  version = 1,
): string {
  let code = categoryCode;
  for (let step = categoryList; step > version; step -= 1) {
    const entry = lists.find((one) => one.version === step)?.entries.find((one) => one.code === code);
    code = entry?.countsAs ?? code;
  }
  return code;
}
