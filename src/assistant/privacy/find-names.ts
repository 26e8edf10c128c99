import type { Jieba, TaggedWord } from '@node-rs/jieba';
import { isPlainSurname, isSurname } from './surnames.js';

/** Cuts a text into words with their kinds. */
export type Tagger = Pick<Jieba, 'tag'>;

const HAN = /^\p{Script=Han}+$/u;
/** Kinds of words that continue no name: particles, prepositions, adverbs, pronouns, conjunctions, numbers. */
const NO_GIVEN_NAME = /^(?:u|p|d|r|c|m|f|y|x$|uj|ul|ud|uv|uz)/;
const IN_PARTS = /\p{Script=Han}{1,6}(?:[·•‧]\p{Script=Han}{1,8})+/gu;
const CALLED = /(?:姓名\s*[::]\s*|名叫|名字叫|叫做)(\p{Script=Han}{2,4}?)(?=[的,，。;；、\s\d(（]|$)/gu;
const FAMILIAR = /[老小阿](\p{Script=Han})(?!\p{Script=Han}?(?:法|律|区|组|学|孩|伙|人|板|婆|公|师))/gu;

/** What looks like people's names in a text (疑似姓名). Takes too much rather than too little. */
export function findNames(text: string, tagger: Tagger): string[] {
  // 申请人 is nobody of the family 申.
  const words = tagger.tag(text.replace(/申(?=[请诉报])/gu, '、'), true);
  return [
    ...(text.match(IN_PARTS) ?? []),
    ...[...text.matchAll(CALLED)].map(([, name = '']) => name),
    ...[...text.matchAll(FAMILIAR)].filter(([, sign = '']) => isPlainSurname(sign)).map(([name]) => name),
    ...words.flatMap((word, at) => nameAt(word, words[at + 1]) ?? []),
  ].filter((name) => name.length >= 2);
}

function nameAt({ word, tag }: TaggedWord, next: TaggedWord | undefined): string | undefined {
  const first = word.charAt(0);
  if (!HAN.test(word) || !isSurname(first)) return undefined;
  const isName = tag.startsWith('nr');
  if (word.length === 1) return next && joined(word, isName, next);
  if (isName) return word;
  if (!isPlainSurname(first) && tag !== 'ns') return undefined;
  // What the dictionary does not know, or knows as a place.
  if (tag === 'x')
    return word.length === 2 && next?.tag === 'x' ? word + next.word.charAt(0) : word.slice(0, 3);
  return tag === 'ns' && word.length === 3 ? word : undefined;
}

/** A surname by itself, and the word behind it. */
function joined(surname: string, isName: boolean, { word, tag }: TaggedWord): string | undefined {
  const given = HAN.test(word) && word.length <= 2 && !NO_GIVEN_NAME.test(tag);
  const either = isName || isPlainSurname(surname) || tag.startsWith('nr');
  return given && either ? surname + word : undefined;
}
