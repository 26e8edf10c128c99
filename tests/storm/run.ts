import { setTimeout as sleep } from 'node:timers/promises';
import mongoose from 'mongoose';
import type { PlatformName } from '../../src/domain/platforms/platform-name.js';
import { Random } from '../bench/merge/random.js';
import { APP_ID, accountOf } from '../conformance/platforms/public-account-under-test.js';
import { freePort } from '../kit/free-port.js';
import { RunningHub } from '../kit/running-hub.js';
import { findWrongEffects } from './find-wrong-effects.js';
import { handDisputesOver } from './hand-disputes-over.js';
import { killAgainAndAgain } from './kill-again-and-again.js';
import { planStorm, type Shot } from './plan-storm.js';

/** How a storm is run. */
export interface StormOptions {
  readonly seed: number;
  /** How many callbacks, of all kinds. */
  readonly callbacks: number;
  /** How often a worker is killed, in milliseconds. */
  readonly killEveryMs: number;
}

/** What a storm came to. */
export interface StormReport {
  readonly seed: number;
  readonly sent: Readonly<Record<Shot['kind'], number>>;
  readonly platforms: Readonly<Partial<Record<PlatformName, number>>>;
  /** Answers by status, of each kind. */
  readonly answers: Readonly<Record<string, number>>;
  readonly kills: number;
  readonly valid: number;
  readonly applied: number;
  /** Ids that should have been applied and were not. */
  readonly missing: readonly string[];
  /** Ids that were applied and should not, or wait, or were rejected. */
  readonly unexpected: readonly string[];
  /** What took effect more or less than once, in words. */
  readonly wrongEffects: readonly string[];
  readonly seconds: number;
  readonly passed: boolean;
}

const SECRET = 'the-secret-of-the-storm-1';
const AT_ONCE = 8;
const TRIES = 200;
/** When nothing more was applied for so long, nothing more will be. */
const PATIENCE_MS = 60_000;
const CASES = 8;

/** Sends a storm of callbacks to a hub of its own while a worker is killed again and again (回调风暴). */
export async function run({ seed, callbacks, killEveryMs }: StormOptions): Promise<StormReport> {
  const began = performance.now();
  const hub = await startHub();
  try {
    const handOvers = await handDisputesOver(hub, CASES).catch((error: unknown) => {
      throw new Error(`${String(error)}\n${hub.log}`);
    });
    const random = new Random(seed);
    const shots = planStorm({ callbacks, secret: SECRET, handOvers, random: () => random.next() });
    const valid = new Set(shots.filter(({ kind }) => kind === 'valid').map(({ id }) => id));
    const killing = killAgainAndAgain(hub, killEveryMs);
    const answers: Record<string, number> = {};
    let found: Inbox;
    try {
      await shoot(shots, hub.address('http'), answers);
      found = await whenSettled(hub.address('store'), valid);
    } finally {
      await killing.stop();
    }
    const missing = [...valid].filter((id) => !found.applied.has(id));
    const unexpected = [...found.applied, ...found.others].filter((id) => !valid.has(id));
    const wrongEffects = await findWrongEffects(hub.address('store'), valid, handOvers.length);
    const rightAnswers = Object.keys(answers).every((answer) =>
      /^(valid|duplicate) 200$|^(stale|forged) 401$/.test(answer),
    );
    return {
      seed,
      sent: countBy(shots, ({ kind }) => kind),
      platforms: countBy(shots, ({ platform }) => platform),
      answers,
      kills: killing.kills,
      valid: valid.size,
      applied: found.applied.size,
      missing,
      unexpected,
      wrongEffects,
      seconds: Math.round((performance.now() - began) / 100) / 10,
      passed: [...missing, ...unexpected, ...wrongEffects].length === 0 && rightAnswers && killing.kills > 0,
    };
  } finally {
    await hub.stop();
  }
}

/** Its platforms are away, so that nothing comes in but the storm itself. */
async function startHub(): Promise<RunningHub> {
  const away = `http://127.0.0.1:${await freePort()}`;
  const account = accountOf(SECRET);
  return RunningHub.start({
    GRID_URL: away,
    GRID_SECRET: SECRET,
    COURT_URL: away,
    COURT_SECRET: SECRET,
    GOVERNANCE_URL: away,
    GOVERNANCE_SECRET: SECRET,
    WECHAT_URL: away,
    WECHAT_APP_ID: APP_ID,
    WECHAT_SECRET: account.secret,
    WECHAT_TOKEN: account.token,
    WECHAT_AES_KEY: account.aesKey,
    PULL_EVERY_MS: '3600000',
    SWEEP_EVERY_MS: '500',
    LEASE_MS: '1000',
    JOB_LOCK_MS: '1000',
    RESTARTS_PER_MINUTE: '1000',
  });
}

/** Sends all, a few at once; what gets no answer, or is asked to come back, is sent again, as platforms do. */
async function shoot(shots: readonly Shot[], url: string, answers: Record<string, number>): Promise<void> {
  const queue = [...shots];
  const sendOne = async (): Promise<void> => {
    for (let shot = queue.shift(); shot; shot = queue.shift()) {
      const status = await send(shot, url);
      const answer = `${shot.kind} ${status}`;
      answers[answer] = (answers[answer] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, sendOne));
}

async function send(shot: Shot, url: string): Promise<number> {
  let status = 0;
  for (let tries = 0; tries < TRIES && (status === 0 || status >= 500); tries += 1) {
    if (tries > 0) await sleep(100);
    const { headers, query, body } = shot.enclose();
    const target = new URL(`${url}/callbacks/${shot.platform}`);
    for (const [name, value = ''] of Object.entries(query)) target.searchParams.set(name, value);
    try {
      const response = await fetch(target, {
        method: 'POST',
        headers: Object.entries(headers).map(([name, value = '']): [string, string] => [name, value]),
        body: new Uint8Array(body),
        signal: AbortSignal.timeout(20_000),
      });
      await response.arrayBuffer();
      status = response.status;
    } catch {
      status = 0;
    }
  }
  return status;
}

interface Inbox {
  readonly applied: ReadonlySet<string>;
  /** What is on file and not applied, with how it stands. */
  readonly others: readonly string[];
}

/** What is on file once all that is valid has been applied, or patience has run out. */
async function whenSettled(store: string, valid: ReadonlySet<string>): Promise<Inbox> {
  const connection = await mongoose.createConnection(store).asPromise();
  const model = connection.model(
    'inbox-of-the-storm',
    new mongoose.Schema({ _id: String, state: String }, { strict: false }),
    'inbox',
  );
  let end = performance.now() + PATIENCE_MS;
  let soFar = 0;
  try {
    for (;;) {
      const entries = await model.find({}, { state: 1 }).lean<{ _id: string; state: string }[]>();
      const applied = new Set(entries.filter(({ state }) => state === 'applied').map(({ _id }) => _id));
      const others = entries
        .filter(({ state }) => state !== 'applied')
        .map(({ _id, state }) => `${_id} (${state})`);
      if (applied.size > soFar) end = performance.now() + PATIENCE_MS;
      soFar = applied.size;
      const done = [...valid].every((id) => applied.has(id)) && others.length === 0;
      if (done || performance.now() > end) return { applied, others };
      await sleep(200);
    }
  } finally {
    await connection.close();
  }
}

function countBy<One, Key extends string>(
  all: readonly One[],
  keyOf: (one: One) => Key,
): Record<Key, number> {
  const counts = {} as Record<Key, number>;
  for (const one of all) counts[keyOf(one)] = (counts[keyOf(one)] ?? 0) + 1;
  return counts;
}
