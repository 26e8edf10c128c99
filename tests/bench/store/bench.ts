import { spawn } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import mongoose from 'mongoose';
import { dispute } from './dispute.js';

const { MongoClient } = mongoose.mongo;
const count = 20_000;
const batch = 500;
const reads = 100;
const limit = 50;
const serve = fileURLToPath(import.meta.resolve('../../unit/embedded-store/serve.js'));

type Disputes = mongoose.mongo.Collection<ReturnType<typeof dispute>>;
type DueRead = (disputes: Disputes) => ReturnType<Disputes['find']>;

/** Due effects in their order, as the sweep reads them. The field decides whether an index can answer. */
const dueBy =
  (field: 'nextEffectAt' | 'plainEffectAt'): DueRead =>
  (disputes) =>
    disputes
      .find({ [field]: { $lte: new Date(5_000) } })
      .sort({ [field]: 1 })
      .limit(limit);

/** Measures the embedded document store on 20,000 disputes, in a process of its own on a temporary file. */
export async function run(print: (line: string) => void): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'store-bench-'));
  const file = join(folder, 'store.db');
  const child = spawn(process.execPath, [serve, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = new Promise((resolve) => child.once('exit', resolve));
  try {
    const port = await new Promise<number>((resolve, reject) => {
      child.stdout.once('data', (chunk) => resolve(Number(chunk)));
      child.once('exit', () => reject(new Error('the store did not start')));
    });
    const client = await MongoClient.connect(`mongodb://127.0.0.1:${port}/?directConnection=true`);
    await measure(client.db('bench').collection('disputes'), print);
    print(`file size         ${Math.round((await stat(file)).size / 1e6)} MB (and its log)`);
    await client.close();
  } finally {
    child.kill('SIGTERM');
    await exited;
    await rm(folder, { recursive: true });
  }
}

async function measure(disputes: Disputes, print: (line: string) => void): Promise<void> {
  const inserting = await seconds(async () => {
    for (let at = 0; at < count; at += batch) {
      await disputes.insertMany(Array.from({ length: batch }, (_, i) => dispute(at + i)));
    }
  });
  print(`insert            ${rate(count, inserting)} documents of 2 KB, ${batch} a command`);

  const single = await seconds(async () => {
    for (let i = 0; i < 1_000; i++) await disputes.insertOne(dispute(count + i));
  });
  print(`insert one        ${rate(1_000, single)} one after another, each durable before the next`);

  const updating = await seconds(async () => {
    for (let i = 0; i < 2_000; i += 50) {
      const filter = (n: number) => ({ _id: dispute(i + n)._id, version: 1 });
      await Promise.all(
        Array.from({ length: 50 }, (_, n) => disputes.updateOne(filter(n), { $inc: { version: 1 } })),
      );
    }
  });
  print(`versioned update  ${rate(2_000, updating)} 50 at a time`);

  const indexing = await seconds(() => disputes.createIndex({ nextEffectAt: 1 }));
  print(`create index      ${(indexing * 1_000).toFixed(0)} ms over ${count + 1_000} documents`);

  const byId = await seconds(async () => {
    for (let i = 0; i < 5_000; i++) await disputes.findOne({ _id: dispute((i * 7) % count)._id });
  });
  print(`read by _id       ${rate(5_000, byId)} one after another`);

  const indexed = await due('due effects', dueBy('nextEffectAt'), disputes, reads, print);
  const scanned = await due('  without index', dueBy('plainEffectAt'), disputes, 10, print);
  print(`  ratio           ${(scanned / indexed).toFixed(0)} times slower without the index`);
}

/** Times one read and prints median, 95th percentile and what `explain` says. Returns the median. */
async function due(
  title: string,
  read: DueRead,
  disputes: Disputes,
  runs: number,
  print: (line: string) => void,
): Promise<number> {
  const times: number[] = [];
  let found = 0;
  for (let i = 0; i < runs; i++) {
    times.push(
      await seconds(async () => {
        found = (await read(disputes).toArray()).length;
      }),
    );
  }
  times.sort((a, b) => a - b);
  const at = (share: number): string => ((times[Math.floor(runs * share)] ?? 0) * 1_000).toFixed(2);
  const { queryPlanner, executionStats } = await read(disputes).explain('executionStats');
  print(
    `${title.padEnd(17)} median ${at(0.5)} ms, p95 ${at(0.95)} ms over ${runs} runs; ${found} found, ` +
      `plan ${stagesOf(queryPlanner.winningPlan)}, docsExamined ${executionStats.totalDocsExamined}`,
  );
  return times[Math.floor(runs / 2)] ?? 0;
}

function stagesOf(plan: { stage: string; inputStage?: { stage: string } }): string {
  return plan.inputStage ? `${plan.stage} < ${stagesOf(plan.inputStage)}` : plan.stage;
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1_000;
}

function rate(n: number, elapsed: number): string {
  return `${Math.round(n / elapsed)
    .toLocaleString('en')
    .padStart(7)} a second,`;
}
