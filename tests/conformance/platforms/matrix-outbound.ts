import { expect } from 'vitest';
import type { PlatformAdapter, Pulled } from '../../../adapters/port.js';
import type { Delivery } from '../../../src/domain/platforms/delivery.js';
import type { PlatformCommand } from '../../../src/domain/platforms/platform-command.js';
import { under } from './faulty-rig.js';
import type { Arrival, Fault } from './matrix.js';
import { A_DAY_MS, type MatrixRig } from './matrix-rig.js';

/** Why a command is put off when this goes wrong. A wrong clock and a revoked key are each platform's own. */
const REASONS: Readonly<Partial<Record<Fault, string>>> = {
  down: 'http-503',
  slow: 'timeout',
  'slow-loris': 'timeout',
  'half-body': 'cut-off',
  reset: 'unreachable',
  'gzip-bomb': 'answer-too-large',
  'wrong-type': 'unreadable-answer',
  gb18030: 'unreadable-answer',
  'nobody-listens': 'unreachable',
};

/** A command is sent while something is wrong, and again as its replay class allows: it has effect exactly once. */
export async function playDeliver(fault: Fault, arrival: Arrival, rig: MatrixRig): Promise<void> {
  const { platform } = rig;
  const [earlier, command] = [platform.command(rig.nextNumber()), platform.command(rig.nextNumber())];
  // Where a platform counts how much a person may be sent, the person has just written.
  rig.clock.advance(1_000);
  await platform.happen(rig.control, false);
  if (arrival === 'reordered') await arrive(command, rig, await rig.adapter.deliver(command));
  const repeated = arrival === 'duplicate' && platform.replayClass !== 'at-most-once';
  if (repeated) await arrive(earlier, rig, await rig.adapter.deliver(earlier));
  const own = repeated || arrival === 'reordered' ? earlier : command;
  const tried = await under(fault, rig, (adapter) =>
    repeated ? sendAgain(own, adapter, rig) : adapter.deliver(own),
  );
  check(fault, tried, rig);
  if (arrival === 'late') rig.clock.advance(A_DAY_MS - 60_000);
  const arrived = await arrive(own, rig, tried);
  const times = await platform.timesApplied(rig.control, own);
  // Under a time limit as short as here, what may not be sent again may not have gone out at all.
  if (arrived) expect(times).toBe(1);
  else expect(times).toBeLessThanOrEqual(1);
  if (arrival === 'reordered') expect(await platform.timesApplied(rig.control, command)).toBe(1);
}

/** The platform is asked whether it has a command: what is wrong is never taken for an answer. */
export async function playFind(fault: Fault, arrival: Arrival, rig: MatrixRig): Promise<void> {
  const { platform } = rig;
  const [command, later] = [platform.command(rig.nextNumber()), platform.command(rig.nextNumber())];
  const isThere = arrival === 'duplicate' || arrival === 'late';
  const delivered = await rig.adapter.deliver(isThere ? command : later);
  expect(delivered.outcome).toBe('delivered');
  if (arrival === 'late') rig.clock.advance(A_DAY_MS);
  const expected = isThere ? delivered : undefined;
  const asked = await under(fault, rig, (adapter) => adapter.find(command));
  if (fault === 'none') expect(asked).toEqual(expected);
  else expect(asked).toMatchObject({ outcome: 'deferred' });
  expect(await rig.adapter.find(command)).toEqual(expected);
  if (!isThere) expect(await rig.adapter.find(later)).toEqual(delivered);
}

/** The platform is pulled while something is wrong: nothing is passed over, and the same again is the same. */
export async function playPull(fault: Fault, arrival: Arrival, rig: MatrixRig): Promise<void> {
  const { platform } = rig;
  await catchUp(rig);
  const { cursor } = rig;
  const happened = [await platform.happen(rig.control, false)];
  if (arrival === 'reordered') happened.push(await platform.happen(rig.control, false));
  const ids = ({ reports }: Pulled) => reports.map(({ eventId }) => eventId);
  const before =
    arrival === 'duplicate' || arrival === 'reordered' ? await pull(rig.adapter, cursor) : undefined;
  const pulling = under(fault, rig, (adapter) => pull(adapter, cursor));
  if (fault === 'none') expect(ids(await pulling)).toEqual(happened);
  else await expect(pulling).rejects.toMatchObject({ code: 'platform-unavailable', platform: platform.name });
  if (arrival === 'late') {
    rig.clock.advance(A_DAY_MS);
    happened.push(await platform.happen(rig.control, false));
  }
  const after = await pull(rig.adapter, cursor);
  expect(ids(after)).toEqual(happened);
  if (before) expect(after).toEqual(before);
}

function check(fault: Fault, tried: Delivery, { platform, clock }: MatrixRig): void {
  const reason = REASONS[fault];
  if (fault === 'none') expect(tried.outcome).toBe('delivered');
  else if (reason !== undefined) expect(tried).toMatchObject({ outcome: 'deferred', reason });
  else if (fault === 'revoked') expect(tried).toEqual(platform.strangers(clock)[0]?.delivery);
  // WeChat does not look at our clock; whoever signs by the platform contract does.
  else if (tried.outcome !== 'delivered') expect(tried).toEqual({ outcome: 'deferred', reason: 'http-401' });
}

/** Does with a command what the engine does. @returns whether it arrived; else it may not be sent again */
async function arrive(command: PlatformCommand, rig: MatrixRig, first: Delivery): Promise<boolean> {
  const mayRepeat = rig.platform.replayClass !== 'at-most-once';
  let last = first;
  for (let tries = 0; tries < 3 && last.outcome !== 'delivered'; tries += 1) {
    if (last.outcome === 'deferred') {
      if (!mayRepeat && last.notSent !== true) return false;
      rig.clock.advance(last.retryAfterMs ?? 0);
    }
    last = await sendAgain(command, rig.adapter, rig);
  }
  expect(last).toMatchObject({ outcome: 'delivered' });
  return true;
}

async function sendAgain(
  command: PlatformCommand,
  adapter: PlatformAdapter,
  { platform }: MatrixRig,
): Promise<Delivery> {
  const found = platform.replayClass === 'query-first' ? await adapter.find(command) : undefined;
  return found ?? adapter.deliver(command);
}

function pull(adapter: PlatformAdapter, cursor: string | undefined): Promise<Pulled> {
  if (!adapter.pull) throw new Error('it cannot be pulled');
  return adapter.pull(cursor);
}

async function catchUp(rig: MatrixRig): Promise<void> {
  for (;;) {
    const pulled = await pull(rig.adapter, rig.cursor);
    rig.moveTo(pulled.cursor);
    if (!pulled.more) return;
  }
}
