import { NEGATIONS, NO_NEGATION, WEIGHTY_WORDS } from './weighty-words.js';

/** The groups that deny: where the nearest clause of the source is of one, a sentence without any is its contrary. */
const DENYING = WEIGHTY_WORDS.slice(0, 5);

/** Whether a sentence uses a word of weight, or says no, where its source does not. */
export function weightyFaults(sentence: string, source: string): boolean {
  const plain = sentence.replace(new RegExp(NO_NEGATION, 'gu'), '、');
  const groups = WEIGHTY_WORDS.filter((group) => group.test(plain));
  if (groups.some((group) => !group.test(source))) return true;
  const explained = groups.reduce((text, group) => text.replace(new RegExp(group, 'gu'), '、'), plain);
  return (explained.match(NEGATIONS) ?? []).some((negation) => !source.includes(negation));
}

/** Whether the clause of the source that is nearest to a sentence denies, and the sentence does not. */
export function deniedBySource(sentence: string, source: string): boolean {
  const denies = (text: string): boolean => DENYING.some((group) => group.test(text));
  if (denies(sentence) || (sentence.match(NEGATIONS) ?? []).length > 0) return false;
  const pairs = pairsOf(sentence);
  const clauses = source.split(/[。；;，,\n]/u).map((clause) => ({ clause, shared: shareOf(pairs, clause) }));
  const nearest = clauses.reduce((best, one) => (one.shared > best.shared ? one : best), {
    clause: '',
    shared: 0,
  });
  return denies(nearest.clause);
}

const pairsOf = (text: string): Set<string> =>
  new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)));

/** Pairs of signs that both hold, against the length of the clause, so that a long one is not always nearest. */
const shareOf = (pairs: ReadonlySet<string>, clause: string): number => {
  const own = pairsOf(clause);
  return [...own].filter((pair) => pairs.has(pair)).length / (own.size + 4);
};
