import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ALL_UNDER_TEST, canBePulled } from './all-under-test.js';
import { courtWithdrawalsUnderTest } from './court-withdrawals.js';
import { CELLS, FAULTS, VERBS, type Verb, whyNot } from './matrix.js';
import { playDeliver, playFind, playPull } from './matrix-outbound.js';
import { playReceive } from './matrix-receive.js';
import type { MatrixRig } from './matrix-rig.js';
import { startRig } from './rig.js';

const PLAYS = { receive: playReceive, pull: playPull, deliver: playDeliver, find: playFind } as const;

/** Whoever takes several kinds of commands is played with each; what it tells is the same, so that is played once. */
const PLAYED = [
  ...ALL_UNDER_TEST.map((platform) => ({ what: platform.name, platform, verbs: VERBS })),
  { what: 'court, taking back', platform: courtWithdrawalsUnderTest, verbs: ['deliver', 'find'] },
] as const;

describe.each(PLAYED)('$what: every verb × every fault × every arrival', ({ what, platform, verbs }) => {
  const about = { pulls: canBePulled(platform), repeatable: platform.replayClass !== 'at-most-once' };
  const cells = CELLS.filter((cell) => whyNot(cell, about) === undefined && includes(verbs, cell.verb));
  let rig: MatrixRig;

  beforeAll(async () => {
    let number = 1_000;
    let cursor: string | undefined;
    rig = {
      ...(await startRig(platform)),
      platform,
      nextNumber: () => {
        number += 1;
        return number;
      },
      get cursor() {
        return cursor;
      },
      moveTo: (next) => {
        cursor = next;
      },
    };
  });
  afterAll(async () => {
    await rig.close();
    console.info(
      `${what}: ${cells.length} cells played of ${CELLS.length}; ` +
        `${CELLS.length - cells.length} mean nothing for it`,
    );
  });

  // One test a verb and fault, so that what is printed can be read; each plays its four arrivals.
  const played = FAULTS.flatMap((fault) =>
    (Object.keys(PLAYS) as (keyof typeof PLAYS)[])
      .filter((verb) => cells.some((cell) => cell.verb === verb && cell.fault === fault))
      .map((verb) => [verb, fault] as const),
  );
  it.each(played)(
    '%s under %s loses nothing and doubles nothing, however it arrives',
    async (verb, fault) => {
      const own = cells.filter((cell) => cell.verb === verb && cell.fault === fault);
      for (const { arrival } of own) await PLAYS[verb](fault, arrival, rig);
      expect(own).toHaveLength(4);
    },
  );
});

const includes = (verbs: readonly Verb[], verb: Verb): boolean => verbs.includes(verb);
