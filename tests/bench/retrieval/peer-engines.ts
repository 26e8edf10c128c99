import { createRequire } from 'node:module';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { loadSegmenter } from '../../../src/assistant/retrieval/segmenter.js';
import type { EngineBuilder } from './engine.js';
import { PEERS_MANIFEST } from './install-peers.js';

// All peers are given the words that our own segmenter cuts: none of them cuts Chinese by itself.

interface MiniSearch {
  addAll(documents: readonly object[]): void;
  search(question: string): readonly { readonly id: number }[];
}
type MiniSearchModule = { readonly default: new (options: object) => MiniSearch };

interface Bm25Module {
  readonly BM25Retriever: {
    fromDocuments(
      documents: readonly { readonly id: string; readonly pageContent: string; readonly metadata: object }[],
      options: { readonly k: number },
    ): { invoke(question: string): Promise<readonly { readonly id?: string }[]> };
  };
}

/** minisearch: BM25+ over words, with its own defaults. */
export const miniSearch: EngineBuilder = async (articles) => {
  const segment = await loadSegmenter();
  const { default: MiniSearch } = await peer<MiniSearchModule>('minisearch');
  const search = new MiniSearch({ fields: ['title', 'text'], tokenize: segment });
  search.addAll(articles.map(({ law, path, text }, id) => ({ id, title: [law, ...path].join(' '), text })));
  return {
    search: (question, limit) =>
      search
        .search(question)
        .slice(0, limit)
        .map(({ id }) => articles[id]?.id ?? ''),
  };
};

/** SQLite's FTS5 over words, ranked by its bm25. */
export const fts5: EngineBuilder = async (articles) => {
  const segment = await loadSegmenter();
  const database = new DatabaseSync(':memory:');
  database.exec(`CREATE VIRTUAL TABLE articles USING fts5(title, text, tokenize = 'unicode61')`);
  const insert = database.prepare('INSERT INTO articles (rowid, title, text) VALUES (?, ?, ?)');
  database.exec('BEGIN');
  articles.forEach(({ law, path, text }, position) => {
    insert.run(position, segment([law, ...path].join(' ')).join(' '), segment(text).join(' '));
  });
  database.exec('COMMIT');
  const select = database.prepare('SELECT rowid FROM articles WHERE articles MATCH ? ORDER BY rank LIMIT ?');
  return {
    search(question, limit) {
      const words = [...new Set(segment(question))];
      if (words.length === 0) return [];
      const rows = select.all(words.map((word) => `"${word}"`).join(' OR '), limit);
      return rows.map(({ rowid }) => articles[Number(rowid)]?.id ?? '');
    },
  };
};

/** LangChain's BM25 retriever. */
export const langChainBm25: EngineBuilder = async (articles) => {
  const segment = await loadSegmenter();
  const { BM25Retriever } = await peer<Bm25Module>('@langchain/community/retrievers/bm25');
  const documents = articles.map(({ id, law, path, text }) => ({
    id,
    pageContent: segment([law, ...path, text].join(' ')).join(' '),
    metadata: {},
  }));
  const retriever = BM25Retriever.fromDocuments(documents, { k: 100 });
  return {
    async search(question, limit) {
      const found = await retriever.invoke(segment(question).join(' '));
      return found.slice(0, limit).map(({ id }) => id ?? '');
    },
  };
};

async function peer<Module>(name: string): Promise<Module> {
  const path = createRequire(PEERS_MANIFEST).resolve(name);
  return (await import(pathToFileURL(path).href)) as Module;
}
