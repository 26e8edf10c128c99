import { findNames } from '../privacy/find-names.js';
import { isPlainSurname } from '../privacy/surnames.js';
import { loadDictionary } from '../retrieval/dictionary.js';
import type { Candidate } from './sound-alikes.js';

type Stretch = Pick<Candidate, 'start' | 'end'>;

/** Surnames of Yunnan that are common words elsewhere. */
const LOCAL_SURNAMES = /^[保普沐字者]/u;
const WHOLE_NAME = 3;

/** Tells whether a stretch of a text is part of what looks like somebody's name (姓名保护), or goes on with a surname. */
export async function nameGuard(text: string): Promise<(stretch: Stretch) => boolean> {
  const jieba = await loadDictionary();
  const names = new Set(findNames(text, jieba));
  const found = [...names].flatMap((name) => placesOf(name, text));
  let at = 0;
  const surnames = new Set<number>();
  for (const word of jieba.cut(text, false)) {
    if (isSurnameAt(text, at)) surnames.add(at + 1);
    at += word.length;
  }
  at = 0;
  for (const word of jieba.cut(text, true)) {
    const stretch = { start: at, end: at + word.length };
    if (word.length === WHOLE_NAME && LOCAL_SURNAMES.test(word)) found.push(stretch);
    at = stretch.end;
  }
  return (one) =>
    surnames.has(one.start) || found.some((name) => one.start < name.end && name.start < one.end);
}

const placesOf = (name: string, text: string): Stretch[] =>
  [...text.matchAll(new RegExp(RegExp.escape(name), 'gu'))].map(({ index }) => ({
    start: index,
    end: index + name.length,
  }));

/** A surname that a word begins with; after 老, 小 or 阿 it is the whole of a name, and 钱 is nearly always money. */
const isSurnameAt = (text: string, at: number): boolean => {
  const sign = text.charAt(at);
  return isPlainSurname(sign) && sign !== '钱' && !/[老小阿]$/u.test(text.slice(0, at));
};
