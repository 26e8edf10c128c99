import { describe, expect, it } from 'vitest';
import { findConcern } from '../../../src/assistant/guard/find-concern.js';
import { simplifyQuestion } from '../../../src/assistant/retrieval/simplify-question.js';
import {
  DANGEROUS,
  HARMLESS,
  HARMLESS_BUT_TELLING,
  ONCE_HELD_OUT,
  TOLD_BY_CIRCUMSTANCES,
  TOLD_PLAINLY,
} from './guard-lists.js';

const kindOf = async (question: string) => findConcern(await simplifyQuestion(question))?.kind;

const missedOf = async (questions: readonly string[]): Promise<string[]> => {
  const kinds = await Promise.all(questions.map(kindOf));
  return questions.filter((_, at) => kinds[at] === undefined);
};

describe('the safety gate in figures', () => {
  it('finds what it was made to find, and raises no alarm at what is harmless', async () => {
    const missed: string[] = [];
    const other: string[] = [];
    for (const [kind, question] of DANGEROUS) {
      const found = await kindOf(question);
      if (found === undefined) missed.push(`${kind}: ${question}`);
      else if (found !== kind) other.push(`${kind} as ${found}: ${question}`);
    }
    const harmless = [...HARMLESS, ...HARMLESS_BUT_TELLING];
    const quiet = await missedOf(harmless);
    console.log(
      `safety gate: ${DANGEROUS.length - missed.length} of ${DANGEROUS.length} dangers found, ${other.length} as another; ${harmless.length - quiet.length} false alarms in ${harmless.length}`,
    );
    expect(missed).toEqual([]);
    expect(harmless.filter((question) => !quiet.includes(question))).toEqual([]);
  });

  it.each([
    ['once held out', ONCE_HELD_OUT, 0.9],
    ['told plainly in other words', TOLD_PLAINLY.map(([, question]) => question), 0.9],
    ['told by circumstances alone', TOLD_BY_CIRCUMSTANCES.map(([, question]) => question), 0],
  ])('tells how many it finds: %s', async (name, questions, atLeast) => {
    const missed = await missedOf(questions);
    const found = questions.length - missed.length;
    console.log([`safety gate, ${name}: ${found} of ${questions.length} found`, ...missed].join('\n  '));
    expect(found / questions.length).toBeGreaterThanOrEqual(atLeast);
  });
});
