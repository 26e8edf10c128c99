import type { DenseSearch } from '../embedding/dense-search.js';
import type { CorpusSnapshot } from '../retrieval/corpus-snapshot.js';
import type { StatuteDocument } from '../retrieval/statute-retriever.js';
import type { AskedQuestion } from './asked-question.js';

/** How many articles are looked at before the few that are quoted are chosen. */
const LOOKED_AT = 10;

/** Searches through LangChain, which is loaded with the first question: it takes half a second and 150 MB. */
export async function retrieveStatutes(
  { simplified, day }: AskedQuestion,
  { search, articlesAt }: CorpusSnapshot,
  dense?: DenseSearch,
): Promise<readonly StatuteDocument[]> {
  const [{ StatuteRetriever }, { createStatuteTool }] = await Promise.all([
    import('../retrieval/statute-retriever.js'),
    import('../retrieval/statute-tool.js'),
  ]);
  const tool = createStatuteTool(
    (date) => new StatuteRetriever({ search, dense, day: date, limit: LOOKED_AT, articlesAt }),
  );
  return tool.invoke({ question: simplified, date: day });
}
