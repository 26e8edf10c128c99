import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Dispute } from '../../../src/domain/disputes/dispute.js';
import { fixedKeys } from '../../../src/sealing/fixed-keys.js';
import { KeyRing } from '../../../src/sealing/key-ring.js';
import { connectStore } from '../../../src/store/connect.js';
import { DisputeRepository } from '../../../src/store/disputes/dispute-repository.js';
import { DataKeyRepository } from '../../../src/store/sealing/data-key-repository.js';
import { DataKeys } from '../../../src/store/sealing/data-keys.js';
import { FieldSealer } from '../../../src/store/sealing/field-sealer.js';
import { benchDispute } from './bench-dispute.js';

const DISPUTES = 1_000;
const PAGE = 50;
const ROUNDS = 60;
const AREA = '530112010-001';
const LISTING = { personId: 'P', areaCodes: [AREA], ordinary: 'own-area', protected: 'own-area' } as const;
const serve = fileURLToPath(import.meta.resolve('../../unit/embedded-store/serve.js'));

/** Neither seals nor opens: what everything else costs. */
class PassThrough extends FieldSealer {
  override seal: FieldSealer['seal'] = async (_collection, _subject, document) => document;
  override open: FieldSealer['open'] = async (_collection, documents) => [...documents];
}

interface Side {
  readonly disputes: DisputeRepository;
  /** Lets go of the keys at hand. */
  forget(): void;
}

/** Measures what sealing costs, beside the same without it in the same run, on a store in a process of its own. */
export async function run(print: (line: string) => void): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'sealing-bench-'));
  const child = spawn(process.execPath, [serve, join(folder, 'store.db')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = new Promise((resolve) => child.once('exit', resolve));
  try {
    const port = await new Promise<number>((resolve, reject) => {
      child.stdout.once('data', (chunk) => resolve(Number(chunk)));
      child.once('exit', () => reject(new Error('the store did not start')));
    });
    const sealed = await open(`mongodb://127.0.0.1:${port}/sealed`, FieldSealer);
    const clear = await open(`mongodb://127.0.0.1:${port}/clear`, PassThrough);
    await measure({ sealed: sealed.side, clear: clear.side }, print);
    await Promise.all([sealed.close(), clear.close()]);
  } finally {
    child.kill('SIGTERM');
    await exited;
    await rm(folder, { recursive: true });
  }
}

async function open(
  uri: string,
  Sealer: typeof FieldSealer,
): Promise<{ side: Side; close(): Promise<void> }> {
  const connection = await connectStore(uri);
  const keys = fixedKeys(KeyRing.generate(new Date()));
  const stored = new DataKeyRepository(connection);
  await stored.prepare();
  let elapsed = 0;
  const disputes = new DisputeRepository({
    connection,
    sealer: new Sealer(new DataKeys(stored, keys, () => elapsed)),
    waker: { wake: async () => {} },
    checkpoint: async () => {},
  });
  await disputes.prepare();
  return {
    side: {
      disputes,
      forget() {
        elapsed += 60_000;
      },
    },
    close: () => connection.close(),
  };
}

async function measure(
  sides: Record<'sealed' | 'clear', Side>,
  print: (line: string) => void,
): Promise<void> {
  print(
    `${DISPUTES} disputes of twelve history entries on each side; medians of ${ROUNDS} rounds, turn about`,
  );
  for (const { disputes } of Object.values(sides)) {
    for (let n = 0; n < DISPUTES; n += 50) {
      await Promise.all(
        Array.from({ length: 50 }, (_, more) => disputes.insert(benchDispute(n + more, AREA))),
      );
    }
  }
  const page = ({ disputes }: Side) => disputes.page({ listing: LISTING, limit: PAGE });
  await compare(`read a page of ${PAGE}, keys at hand`, sides, page, print);
  await compare(
    `read a page of ${PAGE}, keys to be read`,
    sides,
    (side) => {
      side.forget();
      return page(side);
    },
    print,
  );
  let turn = 0;
  await compare(
    'change a dispute',
    sides,
    ({ disputes }) =>
      disputes.change<undefined>(benchDispute(turn++ % DISPUTES, AREA).id, (current: Dispute) => ({
        next: { ...current, title: `${current.title}。` },
        result: undefined,
      })),
    print,
  );
}

async function compare(
  what: string,
  { sealed, clear }: Record<'sealed' | 'clear', Side>,
  work: (side: Side) => Promise<unknown>,
  print: (line: string) => void,
): Promise<void> {
  const times: { sealed: number[]; clear: number[] } = { sealed: [], clear: [] };
  for (let round = -5; round < ROUNDS; round += 1) {
    for (const [name, side] of [
      ['sealed', sealed],
      ['clear', clear],
    ] as const) {
      const began = performance.now();
      await work(side);
      // The first rounds warm both sides up.
      if (round >= 0) times[name].push(performance.now() - began);
    }
  }
  const [s, c] = [median(times.sealed), median(times.clear)];
  print(
    `${what.padEnd(36)} sealed ${s.toFixed(2)} ms, clear ${c.toFixed(2)} ms, ratio ${(s / c).toFixed(2)}`,
  );
}

const median = (times: number[]): number => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
