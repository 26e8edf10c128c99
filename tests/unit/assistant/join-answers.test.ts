import fc from 'fast-check';
import { expect, it } from 'vitest';
import { noSections } from '../../../src/assistant/answer/no-sections.js';
import { joinAnswers, joinSoFar } from '../../../src/assistant/conversation/join-answers.js';
import type { Answer } from '../../../src/domain/law/answer.js';
import type { AnswerSections } from '../../../src/domain/law/answer-sections.js';

const some = (most: number) => fc.uniqueArray(fc.constantFrom(...'甲乙丙丁戊己庚辛'), { maxLength: most });
const SECTIONS = fc
  .record({ law: some(5), cards: some(3), help: some(2), steps: some(2) })
  .map(({ law, cards, ...lines }) => ({
    ...noSections('问'),
    ...lines,
    missing: law.length + cards.length > 0 ? null : '语料库中没有',
    law: law.map((article) => ({
      id: article,
      edition: '茶桌法',
      article,
      law: '茶桌法',
      path: [],
      validFrom: null,
    })),
    cards: cards.map((id) => ({ id })),
  })) as unknown as fc.Arbitrary<AnswerSections>;
const answerOf = (sections: AnswerSections) =>
  ({ date: '2026-11-24', sections, citations: [], abstained: false, answer: '' }) as unknown as Answer;

it('shows nothing of a joint answer before it is whole that the whole does not keep', () => {
  fc.assert(
    fc.property(SECTIONS, SECTIONS, fc.boolean(), (first, second, isFound) => {
      const soFar = joinSoFar('问', first, {
        date: '2026-11-24',
        standing: isFound ? ['law'] : ['question'],
        sections: isFound ? second : noSections('问'),
      }).sections;
      const { sections } = joinAnswers('问', answerOf(first), answerOf(second));
      for (const part of ['law', 'cards', 'help', 'steps'] as const)
        expect(sections[part]).toEqual(expect.arrayContaining([...soFar[part]]));
      if (soFar.missing !== null) expect(sections.missing).toBe(soFar.missing);
      if (isFound) expect(soFar).toEqual(sections);
    }),
  );
});
