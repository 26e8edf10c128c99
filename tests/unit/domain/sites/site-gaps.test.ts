import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checklistOf } from '../../../../src/domain/sites/checklists.js';
import type { SiteCheck, SiteGap } from '../../../../src/domain/sites/site.js';
import { firstGaps, nextGapDue, toldOfOverdue, withCheck } from '../../../../src/domain/sites/site-gaps.js';
import { SITE_KINDS } from '../../../../src/domain/sites/site-kind.js';
import { PEOPLE } from '../../../kit/people.js';

interface Checked {
  readonly checks: readonly SiteCheck[];
  readonly gaps: readonly SiteGap[];
}

const kind = fc.constantFrom(...SITE_KINDS);
const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-11-${String(n).padStart(2, '0')}`);
const look = fc.record({ pick: fc.nat(9), isThere: fc.boolean(), checkedOn: day });

const checkOf = (item: SiteCheck['item'], isThere: boolean, checkedOn: string): SiteCheck => ({
  item,
  isThere,
  evidence: '照片存一号柜。',
  checkedOn,
  by: PEOPLE.desk,
});

describe('what a site must have', () => {
  it('is six things, and four others of a police-justice station', () => {
    expect(checklistOf('one-stop-centre')).toHaveLength(6);
    expect(checklistOf('police-justice-station')).toEqual(['organised', 'place', 'people', 'facilities']);
  });

  it('is a gap until somebody saw it, and again when it is gone', () => {
    fc.assert(
      fc.property(kind, fc.array(look, { maxLength: 20 }), (of, looks) => {
        const items = checklistOf(of);
        let site: Checked = { checks: [], gaps: firstGaps(of, '2026-11-01') };
        for (const { pick, isThere, checkedOn } of looks) {
          const item = items[pick % items.length] ?? 'staff';
          site = withCheck(site, checkOf(item, isThere, checkedOn));
        }
        const seen = site.checks.filter(({ isThere }) => isThere).map(({ item }) => item);
        expect(site.gaps.map(({ item }) => item).sort()).toEqual(
          items.filter((item) => !seen.includes(item)).sort(),
        );
        expect(new Set(site.checks.map(({ item }) => item)).size).toBe(site.checks.length);
      }),
    );
  });

  it('keeps its last day however often somebody finds it missing', () => {
    const site = { checks: [], gaps: firstGaps('police-justice-station', '2026-11-01') };
    const again = withCheck(site, checkOf('place', false, '2026-11-20'));
    expect(again.gaps.find(({ item }) => item === 'place')?.dueOn).toBe('2026-12-01');
    const gone = withCheck(
      withCheck(again, checkOf('place', true, '2026-11-21')),
      checkOf('place', false, '2026-11-22'),
    );
    expect(gone.gaps.find(({ item }) => item === 'place')).toMatchObject({
      since: '2026-11-22',
      dueOn: '2026-12-22',
    });
  });

  it('goes to the leading group the day after its last day, once', () => {
    const site = { gaps: firstGaps('one-stop-centre', '2026-11-01') };
    const due = nextGapDue(site);
    expect(due).toEqual(new Date('2026-12-02T00:00:00+08:00'));
    const before = toldOfOverdue(site, new Date('2026-12-01T15:59:59Z'));
    expect(before).toEqual(site);
    const told = toldOfOverdue(site, new Date('2026-12-01T16:00:00Z'));
    expect(told.gaps.every(({ overdueAt }) => overdueAt !== undefined)).toBe(true);
    expect(nextGapDue(told)).toBeUndefined();
    expect(toldOfOverdue(told, new Date('2027-01-01T00:00:00Z'))).toEqual(told);
  });
});
