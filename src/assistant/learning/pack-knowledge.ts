import { type PortableKnowledge, readKnowledge, writeKnowledge } from '../ranking/knowledge-text.js';
import type { Lesson } from './lesson.js';
import { portableExpansion } from './portable-expansion.js';
import type { Schooled } from './ranking-school.js';

/** What was learned, in its three forms. */
export interface PackedKnowledge {
  /** Weights alone, cut down to what says nothing of a single question. */
  readonly shipped: PortableKnowledge;
  /** All that was learned but the questions themselves. */
  readonly learned: PortableKnowledge;
  /** With the answered questions. */
  readonly neighbours: PortableKnowledge;
}

/**
 * Packs what was learned; what is shipped comes out as whoever reads it will have it, rounded.
 *
 * @param publicWords words of captions and lay questions, which give away no question that was learned from
 */
export function packKnowledge(
  { expansion, alone, remembering, judgeAlone, rememberingJudge }: Schooled,
  lessons: readonly Lesson[],
  publicWords: ReadonlySet<string>,
) {
  const questionsWith = new Map<string, number>();
  for (const { terms } of lessons)
    for (const word of terms.words.keys()) questionsWith.set(word, (questionsWith.get(word) ?? 0) + 1);
  const portable = portableExpansion(expansion, (word) =>
    publicWords.has(word) ? Number.POSITIVE_INFINITY : (questionsWith.get(word) ?? 0),
  );
  const learned = { ranker: alone, judge: judgeAlone, expansion, answered: [] };
  return {
    shipped: asRead({ ranker: alone, judge: judgeAlone, expansion: portable, answered: [] }),
    learned,
    neighbours: {
      ranker: remembering,
      judge: rememberingJudge,
      expansion,
      answered: lessons.map(({ text, gold, answer }) => ({ text, articles: gold, answer })),
    },
  } satisfies PackedKnowledge;
}

const asRead = (knowledge: PortableKnowledge): PortableKnowledge =>
  readKnowledge(JSON.parse(writeKnowledge(knowledge))) ?? knowledge;
