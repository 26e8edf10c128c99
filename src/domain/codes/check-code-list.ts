import type { CodeList } from './code-list.js';

/**
 * What is wrong with a new version of the list (代码表校验), in plain Chinese: it follows the last one in number and day, has
 * each code once and each kind's class, and says of all codes as what they are counted.
 */
export function checkCodeList(next: CodeList, lists: readonly CodeList[]): string[] {
  const last = lists.toSorted((one, other) => one.version - other.version).at(-1);
  const codes = new Set(next.entries.map(({ code }) => code));
  const before = new Set(last?.entries.map(({ code }) => code));
  const faults: string[] = [];
  if (next.version !== (last?.version ?? 0) + 1) faults.push(`版本须为 ${(last?.version ?? 0) + 1}`);
  if (last && next.validFrom <= last.validFrom) faults.push(`施行日须晚于上一版的 ${last.validFrom}`);
  if (codes.size < next.entries.length) faults.push('有重复的代码');
  if (!codes.has('99')) faults.push('缺少代码 99（其他）');
  for (const { code, countsAs } of next.entries) {
    if (code.length > 2 && !codes.has(code.slice(0, 2))) faults.push(`${code} 缺少大类 ${code.slice(0, 2)}`);
    if (!before.has(countsAs ?? code)) faults.push(`${code} 没有说明按上一版的哪个代码统计`);
  }
  return faults;
}
