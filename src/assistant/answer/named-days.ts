import type { IsoDate } from '../../domain/law/iso-date.js';
import { parseIsoDate } from '../../domain/law/parse-iso-date.js';

/** The days that somebody may mean who names a year, a month or a day. */
export interface NamedDays {
  readonly first: IsoDate;
  readonly last: IsoDate;
}

const NAMED =
  /((?:19|20)\d{2}|[一二][〇零○一二三四五六七八九]{3})\s*(?:年|[-./])\s*(?:(\d{1,2}|十[一二]?|[一二三四五六七八九])(?!\d)\s*(?:月|[-./]|$)\s*(?:份)?\s*(?:(\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])(?!\d)\s*[日号]?)?)?/;

/** Somebody is hurt; how badly was found out later. */
const HARM = /^[^，。；,;\d]{0,8}(?:伤(?!残|情)|撞|摔|砸|压|出事)/;

const SIGNS = '〇一二三四五六七八九';

/** A year, month or day in Chinese or Arabic numerals. */
function numberOf(written: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  const signs = [...written.replace(/[零○]/g, '〇')];
  if (signs.length === 4) return Number(signs.map((sign) => SIGNS.indexOf(sign)).join(''));
  const [tens = '', ones = ''] = signs.includes('十') ? written.split('十') : ['', written];
  const ten = signs.includes('十') ? 10 * (tens === '' ? 1 : SIGNS.indexOf(tens)) : 0;
  return ten + (ones === '' ? 0 : SIGNS.indexOf(ones));
}

const two = (number: number): string => String(number).padStart(2, '0');

/**
 * The first time that a text names (文中日期): 2022年, 2022年4月, 2022年4月20日, 2022-04-20, 二〇二二年五月.
 *
 * @returns undefined where it names none, or one that is none, such as 30 February
 */
export function namedDays(text: string): NamedDays | undefined {
  const match = NAMED.exec(text);
  return match ? daysOf(match) : undefined;
}

/** All times that a text names as those of a harm (受害日期): 2022年4月20日受的伤. */
export const daysOfHarm = (text: string): NamedDays[] =>
  [...text.matchAll(new RegExp(NAMED, 'g'))].flatMap((match) => {
    const after = text.slice(match.index + match[0].length).slice(0, 10);
    return HARM.test(after) ? (daysOf(match) ?? []) : [];
  });

function daysOf(match: RegExpMatchArray): NamedDays | undefined {
  if (!match[1]) return undefined;
  const year = numberOf(match[1]);
  if (match[2] === undefined) return { first: `${year}-01-01`, last: `${year}-12-31` };
  const month = numberOf(match[2]);
  if (month < 1 || month > 12) return undefined;
  const inMonth = `${year}-${two(month)}`;
  if (match[3] === undefined) {
    const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
    return { first: `${inMonth}-01`, last: `${inMonth}-${days}` };
  }
  const day = parseIsoDate(`${inMonth}-${two(numberOf(match[3]))}`);
  return day === undefined ? undefined : { first: day, last: day };
}
