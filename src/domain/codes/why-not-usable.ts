import type { IsoDate } from '../law/iso-date.js';
import type { CodeList } from './code-list.js';
import { listInForce } from './list-in-force.js';

/** Why a case of a day cannot be filed under a code (代码不能使用的原因), in plain Chinese; `undefined` where it can. */
export function whyNotUsable(lists: readonly CodeList[], code: string, on: IsoDate): string | undefined {
  const list = listInForce(lists, on);
  const has = ({ entries }: CodeList): boolean => entries.some((entry) => entry.code === code);
  if (has(list)) return undefined;
  const coming = lists.find((one) => one.version > list.version && has(one));
  if (coming) return `事件类别 ${code} 自 ${coming.validFrom} 起施行，现在还不能使用。`;
  if (!lists.some(has)) return `没有事件类别 ${code}。`;
  const instead = list.entries.filter(({ countsAs }) => countsAs === code).map((entry) => entry.code);
  const advice = instead.length > 0 ? `，请改用 ${instead.join('、')}` : '';
  return `事件类别 ${code} 自 ${list.validFrom} 起停用${advice}。`;
}
