import type { CorpusSnapshot } from '../retrieval/corpus-snapshot.js';
import type { StatuteDocument } from '../retrieval/statute-retriever.js';
import type { AskedQuestion } from './asked-question.js';
import type { OutsideHelp } from './outside-help.js';
import { retrieveStatutes } from './retrieve-statutes.js';

/**
 * Searches for the question, and for what a model makes of it, and lets the model put all that in order (模型辅助检索).
 * Whatever it says, the best that the search found for the question itself stays.
 *
 * @param help without any, or where it is of no use, this is the search alone
 */
export async function retrieveWithAid(
  asked: AskedQuestion,
  snapshot: CorpusSnapshot,
  { aid, dense }: OutsideHelp,
): Promise<readonly StatuteDocument[]> {
  const own = await retrieveStatutes(asked, snapshot, dense);
  if (!aid) return own;
  const more: StatuteDocument[] = [];
  for (const phrase of await aid.rewrite()) {
    more.push(...(await retrieveStatutes({ ...asked, simplified: phrase }, snapshot, dense)).slice(0, 3));
  }
  const all = [
    ...new Map([...more, ...own].map((document) => [document.metadata.article.id, document])).values(),
  ];
  const found = [...own.slice(0, 8), ...all.filter((document) => !own.includes(document))];
  const chosen = await aid.rerank(found.map(({ metadata }) => metadata.article));
  if (!chosen) return own;
  const documents = chosen.flatMap(
    (article) => found.find(({ metadata }) => metadata.article === article) ?? [],
  );
  return [...new Set([...documents.slice(0, 4), ...own.slice(0, 1), ...documents])].map((document) => {
    // What the model chose is quoted, however far it lies from the best by its words.
    document.metadata.closeness = 1;
    return document;
  });
}
