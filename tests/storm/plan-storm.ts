import type { PlatformName } from '../../src/domain/platforms/platform-name.js';
import { courtUnderTest } from '../conformance/platforms/court-under-test.js';
import { governanceAppUnderTest } from '../conformance/platforms/governance-app-under-test.js';
import { gridUnderTest } from '../conformance/platforms/grid-under-test.js';
import type { Enclosed, PlatformUnderTest } from '../conformance/platforms/platform-under-test.js';
import { publicAccountUnderTest } from '../conformance/platforms/public-account-under-test.js';

/** One callback of the storm: what is sent, and what must come of it. */
export interface Shot {
  readonly platform: PlatformName;
  /** As the hub would name it: `platform:eventId`. */
  readonly id: string;
  readonly kind: 'valid' | 'duplicate' | 'stale' | 'forged';
  /** Signed at the moment it is sent. */
  enclose(): Enclosed;
}

/** What a storm is made of. */
export interface StormParts {
  readonly callbacks: number;
  readonly secret: string;
  /** Keys of hand-overs that the court may speak of. */
  readonly handOvers: readonly string[];
  /** From 0 to below 1. */
  readonly random: () => number;
}

const SHARES = { duplicate: 0.3, stale: 0.05, forged: 0.05 } as const;
const REORDERED = 0.2;
const TWO_DAYS_MS = 48 * 3_600_000;
const EVENTS_A_RECORD = 8;
const RESIDENTS = 40;
const NOW = { now: () => new Date() };
const LONG_AGO = { now: () => new Date(Date.now() - TWO_DAYS_MS) };

interface Said {
  readonly platform: PlatformUnderTest;
  readonly id: string;
  readonly event: object;
}

/** Draws a storm: 30 % duplicates, 5 % stale, 5 % forged, the rest valid and unique; 20 % of all out of their order. */
export function planStorm({ callbacks, secret, handOvers, random }: StormParts): Shot[] {
  const count = (share: number): number => Math.round(callbacks * share);
  const bad = count(SHARES.stale) + count(SHARES.forged);
  const unique = callbacks - bad - count(SHARES.duplicate);
  const said = Array.from({ length: unique + bad }, (_, index) => sayNumber(index, handOvers));
  const good = said.slice(0, unique);
  const shots = good.map((one) => shotOf(one, 'valid', secret, NOW));
  for (let more = 0; more < count(SHARES.duplicate); more += 1) {
    // A repetition comes at some time after the first, on another connection.
    const from = Math.floor(random() * unique);
    const one = good[from];
    if (!one) continue;
    const at = from + 1 + Math.floor(random() * (shots.length - from));
    shots.splice(at, 0, shotOf(one, 'duplicate', secret, NOW));
  }
  for (const [index, one] of said.slice(unique).entries()) {
    const shot =
      index < count(SHARES.stale)
        ? shotOf(one, 'stale', secret, LONG_AGO)
        : shotOf(one, 'forged', 'the-secret-of-a-stranger', NOW);
    shots.splice(Math.floor(random() * shots.length), 0, shot);
  }
  for (let moved = 0; moved < count(REORDERED); moved += 1) {
    const [taken] = shots.splice(Math.floor(random() * shots.length), 1);
    if (taken) shots.splice(Math.floor(random() * shots.length), 0, taken);
  }
  // Whatever was drawn, the first that comes counts as the valid one, and the others as its repetitions.
  const seen = new Set<string>();
  return shots.map((shot) => {
    if (shot.kind !== 'valid' && shot.kind !== 'duplicate') return shot;
    const kind = seen.has(shot.id) ? 'duplicate' : 'valid';
    seen.add(shot.id);
    return { ...shot, kind };
  });
}

const shotOf = (
  { platform, id, event }: Said,
  kind: Shot['kind'],
  secret: string,
  clock: { now(): Date },
): Shot => ({
  platform: platform.name,
  id,
  kind,
  enclose: () => platform.enclose(platform.write(event), { secret, clock }),
});

/** The platforms take turns. */
function sayNumber(index: number, handOvers: readonly string[]): Said {
  const number = Math.floor(index / 4);
  const says = [gridSays, appSays, courtSays, residentSays][index % 4] ?? gridSays;
  return says(number, handOvers);
}

function gridSays(number: number): Said {
  const record = Math.floor(number / EVENTS_A_RECORD) + 1;
  const revision = (number % EVENTS_A_RECORD) + 1;
  const eventNum = `WG20261120${String(record).padStart(5, '0')}`;
  const id = `${eventNum}:${revision}`;
  const { record: sample } = gridUnderTest.validEvent as { record: object };
  const event = {
    ...gridUnderTest.validEvent,
    event_id: id,
    record: {
      ...sample,
      event_num: eventNum,
      event_name: `第${record}号纠纷（第${revision}次登记）`,
      update_time: `2026-11-20 08:1${revision}:00`,
      litigants: [
        { litigant_name: `李${record}`, litigant_role: '1', tel: `1380000${1_000 + record}` },
        { litigant_name: `张${record}`, litigant_role: '2', tel: `1390000${1_000 + record}` },
      ],
    },
  };
  return { platform: gridUnderTest, id: `grid:${id}`, event };
}

function appSays(number: number): Said {
  const which = Math.floor(number / EVENTS_A_RECORD) + 1;
  const revision = (number % EVENTS_A_RECORD) + 1;
  const reportNo = `ZZ20261120${String(which).padStart(5, '0')}`;
  const id = `${reportNo}:${revision}`;
  const { report: sample } = governanceAppUnderTest.validEvent as { report: object };
  const event = {
    ...governanceAppUnderTest.validEvent,
    eventId: id,
    report: {
      ...sample,
      reportNo,
      title: `第${which}号上报（第${revision}次登记）`,
      updatedAt: `2026-11-20T08:2${revision}:00+08:00`,
      people: [{ name: `王${which}`, side: '申请方' }],
    },
  };
  return { platform: governanceAppUnderTest, id: `governance-app:${id}`, event };
}

function courtSays(number: number, handOvers: readonly string[]): Said {
  const which = number % handOvers.length;
  const sequence = Math.floor(number / handOvers.length) + 1;
  const caseId = `TJ20261123${String(which + 1).padStart(5, '0')}`;
  const event = {
    ...courtUnderTest.validEvent,
    eventId: `${caseId}:${sequence}`,
    caseId,
    handOverKey: handOvers[which],
    sequence,
    state: '调解中',
  };
  return { platform: courtUnderTest, id: `court:${caseId}:${sequence}`, event };
}

function residentSays(number: number): Said {
  const MsgId = String(24_876_543_210_987_654_000n + BigInt(number));
  const event = {
    ...publicAccountUnderTest.validEvent,
    FromUserName: `oStorm${number % RESIDENTS}`,
    Content: '你好',
    MsgId,
  };
  return { platform: publicAccountUnderTest, id: `public-account:m:${MsgId}`, event };
}
