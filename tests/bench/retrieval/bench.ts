import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCorpusFolder } from '../../../src/assistant/corpus/read-corpus-folder.js';
import { buildStatuteIndex } from '../../../src/assistant/retrieval/build-statute-index.js';
import { readIndexFile, writeIndexFile } from '../../../src/assistant/retrieval/index-file.js';
import { loadSegmenter } from '../../../src/assistant/retrieval/segmenter.js';
import { StatuteSearch } from '../../../src/assistant/retrieval/statute-search.js';
import { plainBm25 } from './plain-bm25.js';
import { type JudgedQuestion, scoreRun } from './score-run.js';

const DAY = '2026-11-23';

/**
 * Measures retrieval over the statutes beside a textbook BM25 in the same run: quality, time, memory.
 *
 * @param print called with each line
 */
export async function run(print: (line: string) => void): Promise<void> {
  const corpus = findCorpus();
  if (corpus === undefined) {
    print('retrieval: skipped, there is no shared/corpus beside the repository');
    return;
  }
  const { articles } = await readCorpusFolder(join(corpus, 'statutes'), DAY);
  const segment = await loadSegmenter();

  const memoryBefore = process.memoryUsage();
  const [index, buildMs] = await timed(() => buildStatuteIndex('bench', articles));
  print(`index of ${articles.length} units built in ${buildMs.toFixed(0)} ms`);
  await measureCache(index, print);
  const search = new StatuteSearch(index, segment);
  const memory = process.memoryUsage();
  const grown = (memory.rss - memoryBefore.rss) / 1e6;
  print(`memory: ${(memory.rss / 1e6).toFixed(0)} MB resident, ${grown.toFixed(0)} MB more than without`);

  const [peer, peerMs] = await timed(async () => plainBm25(articles.map(({ text }) => segment(text))));
  print(`peer (plain BM25 over words) built in ${peerMs.toFixed(0)} ms, ours/peer ${ratio(buildMs, peerMs)}`);

  const ours = (text: string): string[] =>
    search.search(text, DAY, 100).map(({ position }) => articles[position]?.id ?? '');
  const theirs = (text: string): string[] =>
    peer(segment(text), 100).map((position) => articles[position]?.id ?? '');
  for (const [name, file] of [
    ['STARD dev', 'stard/dev-curated.jsonl'],
    ['EQUALS dev', 'equals/dev-curated.jsonl'],
  ] as const) {
    const questions = await readQuestions(join(corpus, file));
    print(`${name}, ${questions.length} questions: R@10 / R@100 / MRR@10`);
    const [mine, other] = [scoreRun(questions, ours), scoreRun(questions, theirs)];
    print(`  ours ${figures(mine)}`);
    print(`  peer ${figures(other)}, ours/peer R@10 ${ratio(mine.recall10, other.recall10)}`);
    const [fast, slow] = [percentiles(questions, ours), percentiles(questions, theirs)];
    print(`  ours p50 ${fast.p50.toFixed(2)} ms, p95 ${fast.p95.toFixed(2)} ms`);
    print(
      `  peer p50 ${slow.p50.toFixed(2)} ms, p95 ${slow.p95.toFixed(2)} ms, ours/peer p95 ${ratio(fast.p95, slow.p95)}`,
    );
  }
}

/** The corpus lies beside the repository, which the compiled bench is one folder deeper in. */
function findCorpus(): string | undefined {
  return ['../../../../shared/corpus', '../../../../../shared/corpus']
    .map((path) => fileURLToPath(new URL(path, import.meta.url)))
    .find((path) => existsSync(path));
}

async function measureCache(
  index: Awaited<ReturnType<typeof buildStatuteIndex>>,
  print: (line: string) => void,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'retrieval-bench-'));
  const path = join(folder, 'bench.bin');
  try {
    await writeIndexFile(path, index);
    const [, loadMs] = await timed(() => readIndexFile(path, 'bench'));
    const { size } = await stat(path);
    print(`cache of ${(size / 1e6).toFixed(1)} MB read in ${loadMs.toFixed(0)} ms`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function readQuestions(path: string): Promise<JudgedQuestion[]> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => JSON.parse(line) as JudgedQuestion);
}

async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const start = performance.now();
  return [await work(), performance.now() - start];
}

function percentiles(questions: readonly JudgedQuestion[], answer: (text: string) => unknown) {
  const times = questions
    .map(({ text }) => {
      const start = performance.now();
      answer(text);
      return performance.now() - start;
    })
    .sort((left, right) => left - right);
  const at = (share: number): number => times[Math.floor(times.length * share)] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
}

const figures = (scores: { recall10: number; recall100: number; mrr10: number }): string =>
  [scores.recall10, scores.recall100, scores.mrr10].map((score) => score.toFixed(3)).join(' / ');

const ratio = (ours: number, theirs: number): string => (ours / theirs).toFixed(2);
