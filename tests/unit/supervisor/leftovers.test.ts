import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import { isSameProcess, markOf, type ProcessMark } from '../../../src/supervisor/process-mark.js';
import type { RunState } from '../../../src/supervisor/run-file.js';
import { stopLeftovers } from '../../../src/supervisor/stop-leftovers.js';

const children: ChildProcess[] = [];

/** A process that runs until it is stopped; a stubborn one only ends when it is killed. */
async function running({ stubborn = false } = {}): Promise<{ child: ChildProcess; mark: ProcessMark }> {
  const code = `${stubborn ? 'process.on("SIGTERM", () => {});' : ''} setInterval(() => {}, 1e6); console.log()`;
  const child = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  await once(child.stdout, 'data');
  const mark = markOf(child.pid ?? 0);
  if (!mark) throw new Error('a living process has no mark');
  return { child, mark };
}

function leftBy(processes: Record<string, ProcessMark>): RunState {
  return { hub: { pid: 2 ** 30 }, state: 'ready', processes, addresses: {} };
}

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

describe('what a killed hub has left running', () => {
  it('is stopped when it is the very process that was written down', async () => {
    const { child, mark } = await running();
    const ended = once(child, 'exit');
    expect(await stopLeftovers(leftBy({ redis: mark }), 5_000)).toEqual(['redis']);
    expect(await ended).toEqual([null, 'SIGTERM']);
  });

  it('is killed when it does not end by itself', async () => {
    const { child, mark } = await running({ stubborn: true });
    const ended = once(child, 'exit');
    await stopLeftovers(leftBy({ redis: mark }), 100);
    expect(await ended).toEqual([null, 'SIGKILL']);
  });

  it.each([
    ['began at another time', { began: 'another boot 1' }],
    ['is another program', { program: '/usr/bin/true' }],
  ])('is left alone when the process that now has its number %s', async (_, difference) => {
    const { child, mark } = await running();
    expect(await stopLeftovers(leftBy({ redis: { ...mark, ...difference } }), 100)).toEqual([]);
    expect(child.exitCode ?? child.signalCode).toBeNull();
  });

  it('is left alone when nothing but its number is known', async () => {
    const { child, mark } = await running();
    expect(await stopLeftovers(leftBy({ redis: { pid: mark.pid } }), 100)).toEqual([]);
    expect(child.exitCode ?? child.signalCode).toBeNull();
  });
});

describe('the mark of a process', () => {
  it('is the same for as long as the process lives, and nobody has it afterwards', async () => {
    const { child, mark } = await running();
    expect(isSameProcess(mark)).toBe(true);
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
    expect(isSameProcess(mark)).toBe(false);
    expect(markOf(mark.pid)).toBeUndefined();
  });

  it('differs between two processes of one program', async () => {
    const [one, other] = await Promise.all([running(), running()]);
    expect(isSameProcess(one.mark, other.mark)).toBe(false);
  });
});
