import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Checkout } from './checkout.js';

let checkout: Checkout;

beforeEach(() => {
  checkout = new Checkout();
});
afterEach(() => checkout.remove());

/** Writes down when it begins and ends its work; two that overlapped would be seen in the file. */
const WORK = `
  import { appendFileSync } from 'node:fs';
  import { withLock } from './lock.mjs';
  await withLock('test', async () => {
    appendFileSync('trace', 'begin ');
    await new Promise((resolve) => setTimeout(resolve, 20));
    appendFileSync('trace', 'end ');
  });
`;

const trace = () => readFileSync(join(checkout.root, 'trace'), 'utf8').trim();

describe('two commands that prepare one checkout at once', () => {
  it('do so one after the other', async () => {
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => checkout.run(WORK)));
    expect(outcomes.map(({ code }) => code)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(trace()).toBe(Array(6).fill('begin end').join(' '));
  });

  it('do not wait for one that was killed', async () => {
    const killed = await checkout.run(`
      import { withLock } from './lock.mjs';
      await withLock('test', () => process.kill(process.pid, 'SIGKILL'));
    `);
    expect(killed.signal).toBe('SIGKILL');
    expect(existsSync(join(checkout.root, '.tool', 'lock'))).toBe(true);
    await Promise.all([checkout.run(WORK), checkout.run(WORK)]);
    expect(trace()).toBe('begin end begin end');
    expect(readdirSync(join(checkout.root, '.tool'))).toEqual([]);
  });

  it('do not wait for one that failed', async () => {
    const failed = await checkout.run(`
      import { withLock } from './lock.mjs';
      await withLock('test', () => { throw new Error('no luck'); });
    `);
    expect(failed.code).toBe(1);
    await checkout.run(WORK);
    expect(trace()).toBe('begin end');
  });
});
