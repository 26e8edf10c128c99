import { expandQuestion } from './expand-question.js';
import type { Segmenter } from './segmenter.js';
import type { StatuteIndex } from './statute-index.js';
import { LEAST_SALIENCE } from './word-salience.js';

/** How telling a lay word is that the table knows. */
const LAY_SALIENCE = 2;

const MEAN_SALIENCE_WEIGHT = 0.1;
const TOP_SALIENCE_WEIGHT = 0.1;
const TOPIC_WEIGHT = 0.2;
const MOST_TOPICS = 2;

/**
 * How far the corpus can speak to a question at all (支持度): what share of its words the statutes know, weighted by
 * how much the words tell; how much more at home the words are in statutes than in everyday speech; and whether
 * lay words of disputes occur. Around 1 for legal questions, under 0.3 for cooking and the weather.
 */
export function questionSupport(
  question: string,
  { units, words, salience }: StatuteIndex,
  segment: Segmenter,
): number {
  // A word that occurs in no statute tells at least as much as the rarest that does.
  const unknownRarity = Math.log(2 + 2 * units.ids.length);
  const { said, topics } = expandQuestion(question);
  const measured = [...new Set(segment(question))].map((word) => {
    const number = words.numberOf(word);
    const isLay = said.some((phrase) => phrase.includes(word) || word.includes(phrase));
    return {
      known: number !== undefined || isLay,
      rarity: number === undefined ? unknownRarity : (words.arrays.rarity[number] ?? 0),
      salience: Math.max(
        number === undefined ? LEAST_SALIENCE : (salience[number] ?? LEAST_SALIENCE),
        isLay ? LAY_SALIENCE : LEAST_SALIENCE,
      ),
    };
  });
  if (measured.length === 0) return 0;

  const rarity = sum(measured.map((word) => word.rarity));
  const known = sum(measured.filter((word) => word.known).map((word) => word.rarity));
  const saliences = measured.map((word) => word.salience);
  return (
    known / rarity +
    (MEAN_SALIENCE_WEIGHT * sum(saliences)) / measured.length +
    TOP_SALIENCE_WEIGHT * Math.max(...saliences) +
    TOPIC_WEIGHT * Math.min(MOST_TOPICS, topics)
  );
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
