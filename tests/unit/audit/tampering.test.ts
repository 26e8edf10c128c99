import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Anchor, signAnchor } from '../../../src/audit/anchor.js';
import { entryHash } from '../../../src/audit/entry-hash.js';
import { SigningKeys } from '../../../src/audit/signing-keys.js';
import { type AuditReport } from '../../../src/audit/verify-audit.js';
import { type AuditEntry, entryId } from '../../../src/store/audit/audit-entry.js';
import { PEOPLE } from '../../kit/people.js';
import { AuditBench } from './audit-bench.js';
import { look } from './look.js';

const ENTRIES = 500;
const position = fc.integer({ min: 1, max: ENTRIES });
const RUNS = { numRuns: 6 };

/** The chain from here on, as somebody would write it who knows how hashes are made. */
function rehashed(entries: readonly AuditEntry[], from: number): AuditEntry[] {
  let previous = entries[from - 2]?.hash ?? entries[0]?.previous ?? '';
  return entries.map((entry, index) => {
    if (index + 1 < from) return entry;
    const next = { ...entry, _id: entryId(index + 1), previous };
    previous = entryHash(next);
    return { ...next, hash: previous };
  });
}

/** What a crash in the middle of a line leaves behind. */
const torn = (there: boolean): string[] => (there ? ['{"kind":"ent'] : []);

const edited = (entry: AuditEntry): AuditEntry => ({ ...entry, by: PEOPLE.otherMediator });

const foreignKeys = (): SigningKeys => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519', {
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'der' },
  });
  const key = {
    id: 'foreign',
    madeAt: '',
    publicKey: publicKey.toString('base64'),
    privateKey: privateKey.toString('base64'),
  };
  return new SigningKeys({ current: 'foreign', keys: [key] });
};

describe(`an audit log of ${ENTRIES} entries`, () => {
  let bench: AuditBench;
  let genuine: AuditEntry[];
  let anchors: Anchor[];

  beforeAll(async () => {
    bench = await AuditBench.open();
    const log = bench.log();
    let sizes = 1;
    for (let written = 0; written < ENTRIES; ) {
      const events = Array.from({ length: Math.min(sizes, ENTRIES - written) }, (_, n) =>
        look({ subject: { type: 'Party', ids: [`D${written + n}:1`] } }),
      );
      await log.append(events);
      written += events.length;
      sizes = (sizes % 7) + 1;
      bench.clock.advance(1_000);
    }
    await log.close();
    genuine = await bench.entries();
    anchors = await bench.anchors();
  });
  afterAll(() => bench.close());
  beforeEach(() => restore());

  async function restore(): Promise<void> {
    await bench.replaceAll(genuine);
    await bench.writeAnchors(anchors);
  }

  const entry = (sequence: number): AuditEntry => genuine[sequence - 1] as AuditEntry;

  /** Tampers at many places, each time with the genuine log, and looks what is found. */
  async function whenever<Place>(
    places: fc.Arbitrary<Place>,
    tamper: (place: Place) => Promise<unknown>,
    expected: (report: AuditReport, place: Place) => void,
  ): Promise<void> {
    await fc.assert(
      fc.asyncProperty(places, async (place) => {
        await tamper(place);
        const report = await bench.verify();
        expect(report.ok).toBe(false);
        expected(report, place);
      }),
      RUNS,
    );
  }

  /** The first fault covers this entry, and begins no later. */
  function namesFirst({ faults }: AuditReport, sequence: number): void {
    const [first] = faults;
    expect(first?.from).toBeLessThanOrEqual(sequence);
    expect(first?.to).toBeGreaterThanOrEqual(sequence);
  }

  it('is found whole when nobody touched it', async () => {
    expect(await bench.verify()).toMatchObject({
      ok: true,
      entries: ENTRIES,
      first: { sequence: 1, at: entry(1).at },
      last: { sequence: ENTRIES, hash: entry(ENTRIES).hash },
      anchors: anchors.length,
      lastAnchor: { sequence: ENTRIES, hash: entry(ENTRIES).hash },
      witnessed: [],
      faults: [],
    });
    expect(anchors.length).toBeGreaterThan(100);
  });

  it('tells which entry was edited', async () => {
    const changes: readonly ((entry: AuditEntry) => object)[] = [
      edited,
      (one) => ({ ...one, at: new Date(one.at.getTime() + 1) }),
      (one) => ({ ...one, at: one.at.toISOString() }),
      (one) => ({ ...one, fields: [] }),
      (one) => ({ ...one, subject: { ...one.subject, ids: [...one.subject.ids, 'D1:2'] } }),
      ({ outcome: _gone, ...one }) => one,
      (one) => ({ ...one, note: 'added' }),
      (one) => ({ ...one, hash: '0'.repeat(64) }),
      (one) => ({ ...one, previous: 'f'.repeat(64) }),
    ];
    await whenever(
      fc.tuple(position, fc.constantFrom(...changes)),
      ([at, change]) => bench.replaceAll(genuine.with(at - 1, change(entry(at)) as AuditEntry)),
      (report, [at]) => {
        expect(report.faults).toContainEqual(expect.objectContaining({ from: at, to: at }));
        namesFirst(report, at);
      },
    );
  });

  it('tells which entry was edited though all hashes behind it were made anew', async () => {
    await whenever(
      position,
      (at) => bench.replaceAll(rehashed(genuine.with(at - 1, edited(entry(at))), at)),
      (report, at) => {
        expect(report.faults[0]?.kind).toBe('contradicts-anchor');
        namesFirst(report, at);
      },
    );
  });

  it('tells which entry was deleted: the first, the last, or any', async () => {
    await whenever(
      fc.oneof(position, fc.constantFrom(1, ENTRIES)),
      async (at) => {
        await restore();
        await bench.raw.deleteOne({ _id: entryId(at) as never });
      },
      ({ faults }, at) => expect(faults).toContainEqual({ kind: 'missing', from: at, to: at }),
    );
  });

  it('tells where entries were deleted and the rest moved up', async () => {
    await whenever(
      fc.integer({ min: 1, max: ENTRIES - 1 }),
      (at) => bench.replaceAll(rehashed(genuine.toSpliced(at - 1, 1), at)),
      (report, at) => namesFirst(report, at),
    );
  });

  it('tells where entries were put in between', async () => {
    await whenever(
      position,
      (at) => bench.replaceAll(rehashed(genuine.toSpliced(at - 1, 0, edited(entry(at))), at)),
      (report, at) => namesFirst(report, at),
    );
  });

  it('tells which two entries changed places', async () => {
    await whenever(
      fc.uniqueArray(position, { minLength: 2, maxLength: 2 }),
      ([one = 1, two = 2]) => {
        const swapped = genuine
          .with(one - 1, { ...entry(two), _id: entryId(one) })
          .with(two - 1, { ...entry(one), _id: entryId(two) });
        return bench.replaceAll(swapped);
      },
      (report, [one = 1, two = 2]) => {
        namesFirst(report, Math.min(one, two));
        const edited = report.faults.filter(({ kind }) => kind === 'edited').map(({ from }) => from);
        expect(edited).toEqual([Math.min(one, two), Math.max(one, two)]);
      },
    );
  });

  it('tells from where it was cut off', async () => {
    await whenever(
      position,
      (at) => bench.replaceAll(genuine.slice(0, at - 1)),
      ({ faults }, at) => expect(faults).toContainEqual({ kind: 'missing', from: at, to: ENTRIES }),
    );
  });

  it('tells from where it was cut off and written anew', async () => {
    await whenever(
      fc.tuple(position, fc.integer({ min: 1, max: 60 })),
      ([at, anew]) => {
        const other = genuine
          .slice(0, at - 1 + anew)
          .map((one, index) => (index + 1 < at ? one : edited(one)));
        return bench.replaceAll(rehashed(other, at));
      },
      (report, [at]) => namesFirst(report, at),
    );
  });

  it('tells that something is in it that has no number of the chain', async () => {
    for (const _id of ['000000000001x', 'zzz', '1', 7]) {
      await restore();
      await bench.raw.insertOne({ ...entry(7), _id } as never);
      expect((await bench.verify()).faults).toContainEqual(expect.objectContaining({ kind: 'misnumbered' }));
    }
  });

  it('tells that all of it is gone', async () => {
    await bench.replaceAll([]);
    expect((await bench.verify()).faults).toEqual([{ kind: 'missing', from: 1, to: ENTRIES }]);
  });

  it('tells which line of the anchors is forged', async () => {
    const foreign = foreignKeys();
    const forgeries: readonly ((anchor: Anchor) => Anchor)[] = [
      (anchor) => ({ ...anchor, hash: 'f'.repeat(64) }),
      (anchor) => ({ ...anchor, from: anchor.from + 1 }),
      (anchor) => ({ ...anchor, kind: 'checkpoint' }),
      ({ signature: _own, keyId: _ours, ...claim }) => signAnchor(claim, foreign),
      (anchor) => ({ ...signAnchor(anchor, foreign), keyId: anchor.keyId }),
    ];
    await whenever(
      fc.tuple(fc.nat({ max: anchors.length - 1 }), fc.constantFrom(...forgeries)),
      ([line, forge]) => bench.writeAnchors(anchors.with(line, forge(anchors[line] as Anchor))),
      ({ faults }, [line]) =>
        expect(faults).toContainEqual(expect.objectContaining({ kind: 'forged-anchor', line: line + 1 })),
    );
  });

  it('tells for which entries anchors were removed or made unreadable', async () => {
    await whenever(
      fc.tuple(fc.nat({ max: anchors.length - 1 }), fc.integer({ min: 1, max: 30 }), fc.boolean()),
      ([line, count, garble]) =>
        bench.writeAnchors([...anchors.slice(0, line), ...torn(garble), ...anchors.slice(line + count)]),
      ({ faults, unreadableAnchorLines }, [line, count, garble]) => {
        const gone = anchors.slice(line, line + count);
        expect(faults).toEqual([{ kind: 'unanchored', from: gone[0]?.from, to: gone.at(-1)?.sequence }]);
        expect(unreadableAnchorLines).toBe(garble ? 1 : 0);
      },
    );
  });

  it('tells that the anchor file is gone', async () => {
    await bench.removeAnchors();
    expect((await bench.verify()).faults).toEqual([{ kind: 'unanchored', from: 1, to: ENTRIES }]);
  });

  it('cannot tell that entries and their anchors were cut off together, unless there is a copy of the anchors', async () => {
    const copy = await bench.copyAnchors('copy.jsonl');
    const cut = anchors.slice(0, 100);
    const kept = cut.at(-1)?.sequence ?? 0;
    await bench.replaceAll(genuine.slice(0, kept));
    await bench.writeAnchors(cut);
    expect((await bench.verify()).ok).toBe(true);
    const { faults } = await bench.verify([bench.anchorFile, copy]);
    expect(faults).toEqual([{ kind: 'missing', from: kept + 1, to: ENTRIES }]);
  });
});
