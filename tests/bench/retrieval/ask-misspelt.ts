import { CARDS } from '../../../src/assistant/cards/cards.js';
import type { Article } from '../../../src/domain/law/article.js';
import { misspeller } from '../../kit/misspell.js';
import { Random } from '../merge/random.js';
import type { Engine } from './engine.js';

/** How often the card's article was the first one found, and among the first ten. */
interface Found {
  first: number;
  ten: number;
}

/** What questions of cards find when one key word of each is misspelt. */
export interface MisspeltFigures {
  readonly questions: number;
  /** As they were before they were misspelt. */
  readonly before: Found;
  /** Misspelt, and searched for just so. */
  readonly asTyped: Found;
  /** Misspelt, and read as they sound. */
  readonly read: Found;
}

const ASKED = 300;
const SEED = 7;

/** Asks the cards' questions with one key word of each misspelt (同音错字). Undefined for an engine that reads nothing otherwise. */
export async function askMisspelt(
  { search, searchAsTyped }: Engine,
  articles: readonly Article[],
): Promise<MisspeltFigures | undefined> {
  if (!searchAsTyped) return undefined;
  const misspell = await misspeller(SEED);
  const random = new Random(SEED);
  const asked = CARDS.flatMap(({ questions, law, article }) => {
    const gold = articles.filter((one) => one.law === law && one.article === article).map(({ id }) => id);
    return gold.length === 0 ? [] : questions.map((question) => ({ question, gold, order: random.next() }));
  }).sort((one, other) => one.order - other.order);
  const [before, asTyped, read] = [none(), none(), none()];
  let questions = 0;
  for (const { question, gold } of asked) {
    const slip = misspell(question);
    if (!slip) continue;
    count(before, await search(question, 10), gold);
    count(asTyped, await searchAsTyped(slip.question, 10), gold);
    count(read, await search(slip.question, 10), gold);
    questions += 1;
    if (questions === ASKED) break;
  }
  return { questions, before, asTyped, read };
}

const none = (): Found => ({ first: 0, ten: 0 });

function count(found: Found, ids: readonly string[], gold: readonly string[]): void {
  if (gold.includes(ids[0] ?? '')) found.first += 1;
  if (ids.some((id) => gold.includes(id))) found.ten += 1;
}
