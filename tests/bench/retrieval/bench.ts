import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MisspeltFigures } from './ask-misspelt.js';
import { installPeers } from './install-peers.js';
import { ENGINES, type EngineFigures, type Measurement } from './measure-engine.js';

/** LangChain's retriever reads all texts anew for every question, so it is asked fewer. */
const ASKED = 2_000;
const ASKED_OF_THE_SLOW = 60;

/**
 * Measures ours beside minisearch, SQLite's FTS5 and LangChain's BM25 retriever in one run: quality, time, memory.
 *
 * @param print called with each line
 */
export async function run(print: (line: string) => void): Promise<void> {
  const shared = findCorpus();
  if (shared === undefined) {
    print('retrieval: skipped, there is no shared/corpus beside the repository');
    return;
  }
  await installPeers(print);
  print(
    'The shipped weights were learned from the STARD questions: their STARD rows are no measure of quality.',
  );
  print(
    'For that: hub corpus learn --as NAME --questions FILE --cv 5. The EQUALS questions were not learned from.',
  );
  for (const [title, corpus, suffix] of [
    ['statutes', 'statutes', '-curated'],
    ['pool', 'stard/pool.jsonl.gz', ''],
  ] as const) {
    print(`${title}: R@5 / R@10 / R@100 / MRR@10, p50 and p95 in ms`);
    for (const engine of Object.keys(ENGINES)) {
      const figures = await measureApart({
        engine,
        corpus: join(shared, corpus),
        sets: ['stard', 'equals'].map((name) => ({
          name: name.toUpperCase(),
          file: join(shared, name, `dev${suffix}.jsonl`),
        })),
        most: engine.startsWith('LangChain') ? ASKED_OF_THE_SLOW : ASKED,
      });
      for (const line of linesOf(engine, figures)) print(line);
    }
  }
}

/** The corpus lies beside the repository, which the compiled bench is one folder deeper in. */
function findCorpus(): string | undefined {
  return ['../../../../shared/corpus', '../../../../../shared/corpus']
    .map((path) => fileURLToPath(new URL(path, import.meta.url)))
    .find((path) => existsSync(path));
}

async function measureApart(measurement: Measurement): Promise<EngineFigures> {
  const child = fork(fileURLToPath(new URL('measure-process.js', import.meta.url)), {
    // As the hub's own processes run.
    execArgv: ['--expose-gc', '--max-semi-space-size=8'],
  });
  child.send(measurement);
  const [figures] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => {
      throw new Error(`measuring ${measurement.engine} ended with ${code}`);
    }),
  ]);
  return figures as EngineFigures;
}

function linesOf(engine: string, { buildMs, memoryMb, sets, misspelt }: EngineFigures): string[] {
  return [
    `  ${engine}: built in ${(buildMs / 1_000).toFixed(1)} s, ${memoryMb.toFixed(0)} MB`,
    ...sets.map(({ name, questions, scores: { recall5, recall10, recall100, mrr10 }, p50, p95 }) => {
      const quality = [recall5, recall10, recall100, mrr10].map((score) => score.toFixed(3)).join(' / ');
      return `    ${name.padEnd(6)} ${quality}  p50 ${p50.toFixed(1)} p95 ${p95.toFixed(1)}  (${questions} questions)`;
    }),
    ...(misspelt ? [sayMisspelt(misspelt)] : []),
  ];
}

function sayMisspelt({ questions, before, asTyped, read }: MisspeltFigures): string {
  const said = [before, asTyped, read].map(({ first, ten }) => `${first} first, ${ten} among ten`);
  return `    of ${questions} card questions the card's article: ${said[0]}; misspelt: ${said[1]}; and read as it sounds: ${said[2]}`;
}
