import { readFile } from 'node:fs/promises';
import { readCorpus } from '../../../src/assistant/corpus/read-corpus.js';
import { RunScorer, type RunScores } from '../../../src/assistant/learning/run-scorer.js';
import { askMisspelt, type MisspeltFigures } from './ask-misspelt.js';
import type { EngineBuilder } from './engine.js';
import { DAY, ourEngine } from './our-engines.js';
import { fts5, langChainBm25, miniSearch } from './peer-engines.js';

/** All engines, by the name they are printed under. */
export const ENGINES: Readonly<Record<string, EngineBuilder>> = {
  'ours, plain': ourEngine('plain'),
  'ours, shipped': ourEngine('shipped'),
  minisearch: miniSearch,
  'SQLite FTS5': fts5,
  'LangChain BM25': langChainBm25,
};

/** What is measured of one engine over one corpus. */
export interface EngineFigures {
  readonly buildMs: number;
  /** Resident memory after building, less what the articles and the program take. */
  readonly memoryMb: number;
  readonly sets: readonly SetFigures[];
  readonly misspelt: MisspeltFigures | undefined;
}

interface SetFigures {
  readonly name: string;
  readonly questions: number;
  readonly scores: RunScores;
  readonly p50: number;
  readonly p95: number;
}

/** What to measure: all of it is handed to a process of its own. */
export interface Measurement {
  readonly engine: string;
  readonly corpus: string;
  readonly sets: readonly { readonly name: string; readonly file: string }[];
  /** At most so many questions of each set. */
  readonly most: number;
}

/** Builds an engine and asks it every question; one process measures one engine. */
export async function measureEngine({ engine, corpus, sets, most }: Measurement): Promise<EngineFigures> {
  const build = ENGINES[engine];
  if (!build) throw new Error(`there is no engine ${engine}`);
  const { articles } = await readCorpus(corpus, DAY);
  const before = process.memoryUsage().rss;
  const start = performance.now();
  const built = await build(articles);
  const buildMs = performance.now() - start;
  // What building left over is no part of the engine.
  globalThis.gc?.();
  const memoryMb = (process.memoryUsage().rss - before) / 1e6;

  const measured: SetFigures[] = [];
  for (const { name, file } of sets) {
    const questions = await readQuestions(file, most);
    const scorer = new RunScorer();
    const times: number[] = [];
    for (const { text, gold } of questions) {
      const asked = performance.now();
      const found = await built.search(text, 100);
      times.push(performance.now() - asked);
      scorer.add(found, gold);
    }
    times.sort((one, other) => one - other);
    const at = (share: number): number => times[Math.floor(times.length * share)] ?? 0;
    measured.push({
      name,
      questions: questions.length,
      scores: scorer.scores(),
      p50: at(0.5),
      p95: at(0.95),
    });
  }
  return { buildMs, memoryMb, sets: measured, misspelt: await askMisspelt(built, articles) };
}

/** Every so-and-so-many-th question, so that a part of a file is like the whole. */
async function readQuestions(file: string, most: number): Promise<{ text: string; gold: string[] }[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  const step = Math.max(1, Math.ceil(lines.length / most));
  return lines.filter((_, at) => at % step === 0).map((line) => JSON.parse(line));
}
