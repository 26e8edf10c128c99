import { describe, expect, it } from 'vitest';
import { answeredByUs } from '../../../src/assistant/lay-questions/answered-by-us.js';
import { LAY_QUESTIONS } from '../../../src/assistant/lay-questions/lay-questions.js';
import type { Numbering } from '../../../src/assistant/lay-questions/numbering.js';
import { parseLayQuestions } from '../../../src/assistant/lay-questions/parse-lay-questions.js';
import { saidTerms } from '../../../src/assistant/ranking/question-terms.js';
import { buildStatuteIndex } from '../../../src/assistant/retrieval/build-statute-index.js';
import { LawLookup } from '../../../src/assistant/retrieval/law-lookup.js';
import { loadSegmenter } from '../../../src/assistant/retrieval/segmenter.js';
import type { Article } from '../../../src/domain/law/article.js';

const article = (label: string, validFrom: string): Article => ({
  id: `茶馆法第${label}条`,
  law: '中华人民共和国茶馆法',
  article: `第${label}条`,
  text: '茶桌应当放平。',
  path: [],
  edition: `茶馆法@${validFrom}`,
  validFrom,
  validFromBasis: 'in-force',
  validTo: null,
  asOf: '2026-11-23',
});
const ARTICLES = [article('一', '2020-01-01'), article('二', '2020-01-01'), article('二', '2025-01-01')];

describe('lay questions', async () => {
  const [segment, index] = await Promise.all([loadSegmenter(), buildStatuteIndex('v', ARTICLES)]);
  const asked = (
    questions: Record<string, string>,
    numberings: Numbering[] = [{ law: '茶馆法', from: 2, since: '2025-01-01' }],
  ) =>
    answeredByUs(
      parseLayQuestions({ 'tea.json': questions }, numberings),
      new LawLookup(index.units),
      segment,
      index.latent,
    );

  it('stand for the articles that they name, in the versions that are numbered so', () => {
    const questions = asked({ 板凳坐塌了谁赔: '茶馆法 2；茶馆法 1', 月亮归谁: '月亮法 1' });
    expect(questions.answers.map(({ articles }) => articles)).toEqual([[2, 0]]);
    const earlier = asked({ 板凳坐塌了谁赔: '茶馆法 2' }, [{ law: '茶馆法', from: 1, before: '2025-01-01' }]);
    expect(earlier.answers[0]?.articles).toEqual([1]);
  });

  it('are found by what they say, and by where they point', () => {
    const questions = asked({ 板凳坐塌了谁赔: '茶馆法 2', 茶桌不平: '茶馆法 1' });
    expect(questions.saying(saidTerms('坐塌板凳', segment))[0]?.question.articles).toEqual([2]);
    expect(questions.saying(saidTerms('坐塌板凳', segment), { itself: 0 })).toEqual([]);
    expect(questions.pointing(saidTerms('茶桌放平', segment))[0]?.question.articles).toEqual([0]);
    expect(questions.pointing(saidTerms('月亮', segment))).toEqual([]);
  });

  it('say in which file which of them is wrong', () => {
    const files = { 'a.json': { 月亮归谁: '月亮法第一条' }, 'b.json': { 月亮归谁: '月亮法 1；' } };
    expect(() => parseLayQuestions(files, [])).toThrow(
      /a\.json, 月亮归谁: 月亮法第一条[\s\S]*b\.json, 月亮归谁: asked twice/,
    );
  });

  it('are questions in a person’s own words, and many', () => {
    expect(LAY_QUESTIONS.length).toBeGreaterThan(13_000);
    const lengths = LAY_QUESTIONS.map(({ text }) => [...text].length);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(4);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(70);
  });
});
