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

  it('is whole for a question that was answered before, and small but never naught for one like none', () => {
    const questions = [asked('狗', '咬'), asked('钱', '借')].map((terms) => ({ terms, articles: [] }));
    const remembered = new AnsweredQuestions(questions, index.latent);
    const answered = rememberQuestions(remembered, new WordExpansion(new Map()), index);
    expect(trustIn({ answered }, asked('狗', '咬'))).toBe(1);
    expect(trustIn({ answered }, asked('税', '船'))).toBe(0.19);
  });

  it('is least where no questions are remembered', () => {
    expect(trustIn({ answered: undefined }, asked('狗'))).toBe(0.1);
  });
});
