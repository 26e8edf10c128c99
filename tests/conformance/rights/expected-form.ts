import type { RightsDocument } from './rights-document.js';
import { PLACES, type Situation } from './situations.js';

/** What a caller gets of a field: nothing, masked or in clear. */
export type Seen = 'nothing' | 'masked' | 'clear';

const ORDER: readonly Seen[] = ['nothing', 'masked', 'clear'];

/** What a cell of the document promises, in its own words: read here anew, by nothing of the policy. */
function promised(cell: string, { inArea, own }: (typeof PLACES)[Situation['place']]): Seen {
  const match = /^(全部|本辖区|本人记录)·(明文|遮蔽)(可解)?(（本人记录明文）)?$/.exec(cell);
  if (!match) {
    if (cell === '不可见') return 'nothing';
    throw new Error(`nobody knows what ${cell} promises`);
  }
  const [, reach, form, , ownClear] = match;
  if ((reach === '本辖区' && !inArea) || (reach === '本人记录' && !own)) return 'nothing';
  return form === '明文' || (ownClear && own) ? 'clear' : 'masked';
}

/** What the document promises a role of a label in a situation; the less of the two tables where one is protected. */
export function expectedForm(
  document: RightsDocument,
  label: string,
  role: string,
  { place, protection }: Situation,
): Seen {
  const tables = protection === 'nobody' ? [document.ordinary] : [document.ordinary, document.protected];
  const forms = tables.map((table) => {
    const cell = table.get(`${label} ${role}`);
    if (cell === undefined) throw new Error(`the document says nothing of ${label} for ${role}`);
    return ORDER.indexOf(promised(cell, PLACES[place]));
  });
  return ORDER[Math.min(...forms)] ?? 'nothing';
}
