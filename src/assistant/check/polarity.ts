import { MODAL_WORDS, NEGATIONS, NO_NEGATION, WEIGHTY_WORDS } from './weighty-words.js';

/** The groups of modal words that deny. */
const DENYING = MODAL_WORDS.slice(0, 5);
/** From here on two clauses are taken to speak of the same. */
const SAME_FROM = 0.25;

/** Whether a sentence uses a word of weight, or says no, where its source does not. */
export function weightyFaults(sentence: string, source: string): boolean {
  const plain = sentence.replace(new RegExp(NO_NEGATION, 'gu'), '、');
  const groups = [...MODAL_WORDS, ...WEIGHTY_WORDS].filter((group) => group.test(plain));
  if (groups.some((group) => !group.test(source))) return true;
  const explained = groups.reduce((text, group) => text.replace(new RegExp(group, 'gu'), '、'), plain);
  return (explained.match(NEGATIONS) ?? []).some((negation) => !source.includes(negation));
}

/**
 * Whether a clause of a sentence turns the clause of the source that is nearest to it round (反话): it must, may or must
 * not where that one does not, or leaves out that it must not.
 */
export function turnsRound(sentence: string, source: string): boolean {
  const clauses = clausesOf(source).map((text) => ({ text, pairs: pairsOf(text) }));
  return clausesOf(sentence).some((clause) => {
    const pairs = pairsOf(clause);
    const near = clauses
      .map(({ text, pairs: own }) => ({
        text,
        shared: [...own].filter((pair) => pairs.has(pair)).length / (own.size + 2),
      }))
      .reduce((best, one) => (one.shared > best.shared ? one : best), { text: '', shared: 0 });
    if (near.shared < SAME_FROM) return false;
    const denied = isOf(DENYING, near.text) && !isOf(DENYING, clause) && !clause.match(NEGATIONS);
    return denied || MODAL_WORDS.some((group) => group.test(clause) && !group.test(near.text));
  });
}

const clausesOf = (text: string): string[] => text.split(/[。；;，,\n]/u).filter((clause) => clause !== '');

const isOf = (groups: readonly RegExp[], text: string): boolean => groups.some((group) => group.test(text));

const pairsOf = (text: string): ReadonlySet<string> =>
  new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)));
