import { findNames } from '../privacy/find-names.js';
import { isPlainSurname, isSurname } from '../privacy/surnames.js';
import { loadDictionary } from '../retrieval/dictionary.js';
import type { Candidate } from './sound-alikes.js';

type Stretch = Pick<Candidate, 'start' | 'end'>;

/** Surnames of Yunnan that are common words elsewhere. */
const LOCAL_SURNAMES = /^[保普沐字者沙]/u;
/** Signs that given names are made of: behind what may be a surname or a common word they make it one. */
const GIVEN_NAME =
  /^[伟芳娜敏静秀丽强磊军洋勇艳杰娟涛明超兰霞平刚桂英华玉萍红玲芬文辉力志建国春梅海燕云飞凤林龙波斌鹏宇浩俊旭福自富贵昌顺家学成守永正绍德会仙安珍琼彩金银发才生祥清莲菊香翠美光晓忠义仁礼信荣庆吉寿喜]+$/u;
const WHOLE_NAME = 3;

/** Tells whether a stretch of a text is part of what looks like somebody's name (姓名保护), or goes on with a surname. */
export async function nameGuard(text: string): Promise<(stretch: Stretch) => boolean> {
  const jieba = await loadDictionary();
  const names = new Set(findNames(text, jieba));
  const found = [...names].flatMap((name) => placesOf(name, text));
  let at = 0;
  const [surnames, perhaps] = [new Set<number>(), new Set<number>()];
  for (const word of jieba.cut(text, false)) {
    if (isSurnameAt(text, at)) surnames.add(at + 1);
    if (word.length === 1 && isAnySurname(word)) perhaps.add(at + 1);
    at += word.length;
  }
  at = 0;
  for (const word of jieba.cut(text, true)) {
    const stretch = { start: at, end: at + word.length };
    if (word.length === WHOLE_NAME && LOCAL_SURNAMES.test(word)) found.push(stretch);
    at = stretch.end;
  }
  return (one) =>
    surnames.has(one.start) ||
    (perhaps.has(one.start) && GIVEN_NAME.test(text.slice(one.start, one.end))) ||
    found.some((name) => one.start < name.end && name.start < one.end);
}

const placesOf = (name: string, text: string): Stretch[] =>
  [...text.matchAll(new RegExp(RegExp.escape(name), 'gu'))].map(({ index }) => ({
    start: index,
    end: index + name.length,
  }));

const isAnySurname = (sign: string): boolean => isSurname(sign) || LOCAL_SURNAMES.test(sign);

/** A surname that a word begins with; after 老, 小 or 阿 it is the whole of a name, and 钱 is nearly always money. */
const isSurnameAt = (text: string, at: number): boolean => {
  const sign = text.charAt(at);
  return isPlainSurname(sign) && sign !== '钱' && !/[老小阿]$/u.test(text.slice(0, at));
};
