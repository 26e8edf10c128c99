import { describe, expect, it } from 'vitest';
import { AnsweredQuestions } from '../../../../src/assistant/ranking/answered-questions.js';
import { rememberQuestions } from '../../../../src/assistant/ranking/question-memory.js';
import type { QuestionTerms } from '../../../../src/assistant/ranking/question-terms.js';
import { trustIn } from '../../../../src/assistant/ranking/trust-in.js';
import { WordExpansion } from '../../../../src/assistant/ranking/word-expansion.js';
import { buildStatuteIndex } from '../../../../src/assistant/retrieval/build-statute-index.js';

const ones = (...terms: string[]) => new Map(terms.map((term) => [term, 1]));
const asked = (...words: string[]): QuestionTerms => ({
  text: words.join(''),
  words: ones(...words),
  pairs: new Map(),
  layWords: new Map(),
  layPairs: new Map(),
});

describe('the trust in what was learned', async () => {
  const index = await buildStatuteIndex('empty', []);
  const expansion = new WordExpansion(new Map([['狗', [['动物', 0.5]]]]));
  const memoryOf = (questions: AnsweredQuestions) => rememberQuestions(questions, expansion, index);
  const none = memoryOf(new AnsweredQuestions([], index.latent));

  it('is whole for a question that was answered before, and small but never naught for one like none', () => {
    const questions = [asked('狗', '咬'), asked('钱', '借')].map((terms) => ({
      terms,
      articles: [],
    }));
    const answered = memoryOf(new AnsweredQuestions(questions, index.latent));
    const knowledge = { expansion, answered, asked: none };
    expect(trustIn(knowledge, asked('狗', '咬'), index)).toBe(1);
    expect(trustIn(knowledge, asked('税', '船'), index)).toBe(0.3);
  });

  it('goes by the words that were learned where no questions are remembered', () => {
    const knowledge = { expansion, answered: undefined, asked: none };
    expect(trustIn(knowledge, asked('狗'), index)).toBeCloseTo(0.8);
    expect(trustIn(knowledge, asked('税', '船', '狗'), index)).toBe(0.5);
    expect(trustIn(knowledge, asked(), index)).toBe(0);
  });
});
