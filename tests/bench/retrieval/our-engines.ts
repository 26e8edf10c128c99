import { CaptionIndex } from '../../../src/assistant/captions/caption-index.js';
import { CAPTIONS } from '../../../src/assistant/captions/captions.js';
import { cardQuestions } from '../../../src/assistant/cards/card-questions.js';
import { CARDS } from '../../../src/assistant/cards/cards.js';
import { answeredByUs } from '../../../src/assistant/lay-questions/answered-by-us.js';
import { LAY_QUESTIONS } from '../../../src/assistant/lay-questions/lay-questions.js';
import { resolveKnowledge } from '../../../src/assistant/ranking/resolve-knowledge.js';
import { loadShippedWeights } from '../../../src/assistant/ranking/shipped-weights.js';
import { buildStatuteIndex } from '../../../src/assistant/retrieval/build-statute-index.js';
import { LawLookup } from '../../../src/assistant/retrieval/law-lookup.js';
import { namedCrimes } from '../../../src/assistant/retrieval/named-crimes.js';
import { loadSegmenter } from '../../../src/assistant/retrieval/segmenter.js';
import { simplifyQuestion } from '../../../src/assistant/retrieval/simplify-question.js';
import { StatuteSearch } from '../../../src/assistant/retrieval/statute-search.js';
import { readQuestion } from '../../../src/assistant/spelling/read-question.js';
import type { EngineBuilder } from './engine.js';

/** The day on which the questions are taken to be asked. */
export const DAY = '2026-11-23';

/** Ours, ranked by the plain score or with the weights that come with the hub. */
export const ourEngine =
  (weights: 'plain' | 'shipped'): EngineBuilder =>
  async (articles) => {
    const [segment, index, shipped] = await Promise.all([
      loadSegmenter(),
      buildStatuteIndex('bench', articles),
      loadShippedWeights(),
    ]);
    const lookup = new LawLookup(index.units);
    const asked = answeredByUs(LAY_QUESTIONS, lookup, segment, index.latent);
    const knowledge = shipped && {
      ranking: resolveKnowledge(shipped, index, segment, asked),
      hints: {
        cards: cardQuestions(CARDS, lookup, segment, index.latent),
        named: (question: string) => namedCrimes(question, lookup),
      },
    };
    const search = new StatuteSearch(
      index,
      segment,
      { captions: CaptionIndex.of(CAPTIONS, CARDS, lookup, segment), asked },
      weights === 'shipped' ? knowledge : undefined,
    );
    const idsOf = (question: string, limit: number): string[] =>
      search.search(question, DAY, limit).map(({ position }) => index.units.ids[position] ?? '');
    return {
      search: async (question, limit) =>
        idsOf((await readQuestion(await simplifyQuestion(question))).searched, limit),
      searchAsTyped: async (question, limit) => idsOf(await simplifyQuestion(question), limit),
    };
  };
