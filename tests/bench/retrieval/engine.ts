import type { Article } from '../../../src/domain/law/article.js';

/** Something that finds articles, measured beside others on the same texts and questions. */
export interface Engine {
  /** Ids of the best articles, best first. */
  search(question: string, limit: number): Promise<readonly string[]> | readonly string[];
  /** The same, reading nothing otherwise than it is written; absent where no engine does so. */
  searchAsTyped?(question: string, limit: number): Promise<readonly string[]>;
}

/** Builds an engine over articles. */
export type EngineBuilder = (articles: readonly Article[]) => Promise<Engine>;
