import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Owner } from '../../../../src/domain/people/owner.js';
import {
  acknowledge,
  advanceNotice,
  inInbox,
  tellAnew,
} from '../../../../src/domain/staff-notices/advance-notice.js';
import {
  chooseRecipients,
  type Holder,
  holdsPost,
} from '../../../../src/domain/staff-notices/choose-recipients.js';
import { NOTICE_KINDS, type NoticeKind } from '../../../../src/domain/staff-notices/notice-kind.js';
import { type Occasion, occasionKey } from '../../../../src/domain/staff-notices/occasion.js';
import { afterQuiet } from '../../../../src/domain/staff-notices/quiet-hours.js';
import { type StaffNotice, staffNoticeId } from '../../../../src/domain/staff-notices/staff-notice.js';
import { NOTICE_RULES, QUIET_HOURS } from '../../../../src/policy/notice-rules.js';

const GRID = '530112010-001';
const DESK: Owner = { personId: 'desk:530112010', name: '综治中心', role: 'desk', areaCode: '530112010' };
const KINDS = Object.keys(NOTICE_KINDS) as NoticeKind[];
const HOUR = 3_600_000;

const person = (personId: string, role: Owner['role'], areaCode = '530112010'): Holder => ({
  personId,
  name: personId,
  posts: [{ role, areaCode }],
});
const OFFICE: readonly Holder[] = [
  person('mediator', 'peoples-mediator', '530112010-C01'),
  person('secretary', 'community-secretary', '530112010-C01'),
  person('far-secretary', 'community-secretary', '530112010-C03'),
  person('police', 'police-coordinator'),
  person('desk-1', 'desk'),
  person('desk-2', 'desk'),
  person('leader-1', 'leader'),
  person('leader-2', 'leader'),
];
const MEDIATOR: Owner = {
  personId: 'mediator',
  name: '毕文华',
  role: 'peoples-mediator',
  areaCode: '530112010-C01',
};

/** The notices of one occasion as the store would hold them, and what the hub does with them by the rules alone. */
class Office {
  readonly notices = new Map<string, StaffNotice>();
  now = new Date('2026-11-23T01:00:00Z');
  holders = OFFICE;
  isStillSo = true;
  readonly occasion: Occasion;

  constructor(
    readonly kind: NoticeKind,
    /** Turns round whatever order there is. */
    readonly turn: <T>(all: readonly T[]) => T[] = (all) => [...all],
  ) {
    this.occasion = { kind, mark: '1', subject: { type: 'dispute', id: 'D1' }, areaCode: GRID, at: this.now };
  }

  get rule() {
    return NOTICE_RULES[this.kind];
  }

  tell(from: number): void {
    const all = [...this.notices.values()];
    if (from > 0 && all.some(({ seen }) => seen)) return;
    const { rung, recipients } = chooseRecipients(this.rule, from, {
      areaCode: GRID,
      responsible: MEDIATOR,
      holders: this.turn(this.holders),
      known: new Set(OFFICE.map(({ personId }) => personId)),
      maySee: () => true,
      told: new Set(
        all
          .filter((one) => one.rung < from && one.state !== 'withdrawn')
          .map(({ recipient }) => recipient.personId),
      ),
      desk: DESK,
    });
    const telling = { rule: this.rule, quiet: QUIET_HOURS, now: this.now };
    for (const recipient of this.turn(recipients)) {
      const id = staffNoticeId(this.occasion, recipient.personId);
      const known = this.notices.get(id);
      const fresh: StaffNotice = {
        id,
        version: 1,
        schemaVersion: 1,
        effects: [],
        key: occasionKey(this.occasion),
        occasion: this.occasion,
        recipient,
        rung,
        text: '',
        state: 'held',
        filedAt: this.now,
        reminders: 0,
      };
      this.notices.set(id, known ? tellAnew(known, rung, telling) : inInbox(fresh, telling));
    }
  }

  /** One beat, and by `hours` later; effects are carried out after the beat, as they are in the hub. */
  beat(hours: number): void {
    this.now = new Date(this.now.getTime() + hours * HOUR);
    const toTell: number[] = [];
    for (const [id, notice] of this.turn([...this.notices])) {
      if (notice.dueAt === undefined || notice.dueAt > this.now) continue;
      const { notice: next, tell } = advanceNotice(notice, {
        rule: this.rule,
        quiet: QUIET_HOURS,
        isStillSo: this.isStillSo,
        holdsPost:
          notice.recipient.personId === DESK.personId || holdsPost(notice.recipient, GRID, this.holders),
        isKnown: [...this.notices.values()].some(({ seen }) => seen),
        now: this.now,
      });
      this.notices.set(id, next);
      if (tell !== undefined) toTell.push(tell);
    }
    for (const rung of this.turn(toTell)) this.tell(rung);
  }

  /** Somebody loses every post, and what is open is looked at. */
  leaves(personId: string): void {
    this.holders = this.holders.filter((holder) => holder.personId !== personId);
    for (const [id, notice] of this.notices) {
      if (notice.recipient.personId === personId && (notice.state === 'held' || notice.state === 'unseen')) {
        this.notices.set(id, { ...notice, dueAt: this.now });
      }
    }
    this.beat(0);
  }

  sees(personId: string): void {
    const id = staffNoticeId(this.occasion, personId);
    const notice = this.notices.get(id);
    if (notice) this.notices.set(id, acknowledge(notice, personId, this.now));
  }

  who(): string[] {
    return [...this.notices.values()].map(({ recipient }) => recipient.personId).toSorted();
  }
}

type Happening =
  | { readonly does: 'beat'; readonly hours: number }
  | { readonly does: 'leave' | 'see'; readonly who: string }
  | { readonly does: 'again' };

const someone = fc.constantFrom(...OFFICE.map(({ personId }) => personId), DESK.personId);
const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: fc.constant('beat' as const), hours: fc.nat(40) }) },
  {
    weight: 1,
    arbitrary: fc.record({ does: fc.constantFrom('leave' as const, 'see' as const), who: someone }),
  },
  { weight: 1, arbitrary: fc.constant({ does: 'again' as const }) },
);
const story = fc.record({
  kind: fc.constantFrom(...KINDS),
  startHour: fc.nat(23),
  happenings: fc.array(happening, { maxLength: 12 }),
});

function live(office: Office, startHour: number, happenings: readonly Happening[]): Office {
  office.now = new Date(office.now.getTime() + startHour * HOUR);
  office.tell(0);
  for (const one of happenings) {
    if (one.does === 'beat') office.beat(one.hours);
    else if (one.does === 'leave') office.leaves(one.who);
    else if (one.does === 'see') office.sees(one.who);
    else office.tell(0);
  }
  return office;
}

describe('the ladder of notices to staff', () => {
  it('goes from whoever answers to the desk, and to the leaders, while nobody sees it', () => {
    const office = new Office('step-overdue');
    office.tell(0);
    expect(office.who()).toEqual(['mediator']);
    office.beat(24);
    expect(office.who()).toEqual(['desk-1', 'desk-2', 'mediator']);
    office.beat(24);
    expect(office.who()).toEqual(['desk-1', 'desk-2', 'leader-1', 'leader-2', 'mediator']);
  });

  it('stops with the first who sees it', () => {
    const office = new Office('step-overdue');
    office.tell(0);
    office.beat(24);
    office.sees('desk-1');
    office.beat(48);
    expect(office.who()).toEqual(['desk-1', 'desk-2', 'mediator']);
  });

  it('tells the secretary of the place and nobody of another', () => {
    const office = new Office('round-overdue');
    office.tell(0);
    expect(office.who()).toEqual(['secretary']);
  });

  it('tells whoever speaks for an office that answers, or the office as such', () => {
    const office = {
      personId: 'desk:530112010-C01',
      name: '谷律社区综治中心',
      role: 'community-secretary',
      areaCode: '530112010-C01',
    } as const;
    const told = (holders: readonly Holder[]) =>
      chooseRecipients(NOTICE_RULES['transfer-waiting'], 0, {
        areaCode: GRID,
        responsible: office,
        holders,
        known: new Set(holders.map(({ personId }) => personId)),
        maySee: () => true,
        told: new Set(),
        desk: DESK,
      }).recipients.map(({ personId }) => personId);
    expect(told(OFFICE)).toEqual(['secretary']);
    expect(told([])).toEqual([office.personId]);
  });

  it('knows a post that is held for a district, which reaches no area of the hub', () => {
    const told: Owner = { personId: 'sun', name: '孙立民', role: 'desk', areaCode: '530112' };
    expect(holdsPost(told, GRID, [person('sun', 'desk', '530112')])).toBe(true);
    expect(holdsPost(told, GRID, [person('sun', 'desk', '530181')])).toBe(false);
  });

  it('gives what a leaver has not seen to the next one at once', () => {
    const office = new Office('step-overdue');
    office.tell(0);
    office.leaves('mediator');
    expect(office.who()).toEqual(['desk-1', 'desk-2', 'mediator']);
    expect(office.notices.get(staffNoticeId(office.occasion, 'mediator'))).toMatchObject({
      state: 'withdrawn',
      passedOn: { why: 'post-lost' },
    });
  });

  it('ends at the desk as such where nobody holds a post', () => {
    const office = new Office('red-card');
    office.holders = [];
    office.tell(0);
    expect(office.who()).toEqual([DESK.personId]);
  });

  it('is gone when the thing is settled', () => {
    const office = new Office('step-overdue');
    office.tell(0);
    office.isStillSo = false;
    office.beat(24);
    expect([...office.notices.values()].map(({ state }) => state)).toEqual(['settled']);
  });

  it('tells nothing at night that can wait', () => {
    fc.assert(
      fc.property(story, ({ kind, startHour, happenings }) => {
        const office = live(new Office(kind), startHour, happenings);
        if (office.rule.breaksQuiet) return;
        for (const { inboxAt, remindedAt } of office.notices.values()) {
          for (const at of [inboxAt, remindedAt]) if (at) expect(afterQuiet(at, QUIET_HOURS)).toEqual(at);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('tells nobody twice: a rung told again, as after a crash, leaves everything as it was', () => {
    fc.assert(
      fc.property(story, fc.nat(2), ({ kind, startHour, happenings }, rung) => {
        const office = live(new Office(kind), startHour, happenings);
        office.tell(rung);
        const once = new Map(office.notices);
        office.tell(rung);
        expect(office.notices).toEqual(once);
      }),
      { numRuns: 200 },
    );
  });

  it('chooses everybody once, whatever posts they hold, and only who may know of the case', () => {
    const posts = fc.array(
      fc.record({
        role: fc.constantFrom('peoples-mediator', 'desk', 'leader', 'police-coordinator' as const),
        areaCode: fc.constantFrom('530112010', '530112010-C01', '530112010-C03'),
      }),
      { maxLength: 4 },
    );
    const holders = fc.uniqueArray(
      fc.record({ personId: fc.constantFrom('a', 'b', 'c', 'mediator'), name: fc.constant('某'), posts }),
      { selector: ({ personId }) => personId },
    );
    fc.assert(
      fc.property(
        holders,
        fc.constantFrom(...KINDS),
        fc.nat(2),
        fc.subarray(['a', 'b']),
        (all, kind, from, told) => {
          const { recipients } = chooseRecipients(NOTICE_RULES[kind], from, {
            areaCode: GRID,
            responsible: MEDIATOR,
            holders: all,
            known: new Set(all.map(({ personId }) => personId)),
            maySee: ({ personId }) => personId !== 'c',
            told: new Set(told),
            desk: DESK,
          });
          const ids = recipients.map(({ personId }) => personId);
          expect(ids.length).toBeGreaterThan(0);
          expect(new Set(ids).size).toBe(ids.length);
          expect(ids).not.toContain('c');
          for (const { role, areaCode, personId } of recipients) {
            if (personId === DESK.personId || personId === MEDIATOR.personId) continue;
            expect(all.find((one) => one.personId === personId)?.posts).toContainEqual({ role, areaCode });
            expect(['530112010', '530112010-C01']).toContain(areaCode);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('ends with somebody who saw it, or on its last rung with whoever is there', () => {
    fc.assert(
      fc.property(story, ({ kind, startHour, happenings }) => {
        const office = live(new Office(kind), startHour, happenings);
        for (let beat = 0; beat < 60; beat += 1) office.beat(13);
        const all = [...office.notices.values()];
        const top = office.rule.ladder.length - 1;
        const isKnown = all.some(({ seen }) => seen);
        const isOnTop = all.some(({ state, rung }) => state === 'unseen' && rung === top);
        expect(isKnown || isOnTop).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('comes out the same in whatever order people and notices are looked at', () => {
    fc.assert(
      fc.property(story, ({ kind, startHour, happenings }) => {
        const one = live(new Office(kind), startHour, happenings);
        const other = live(new Office(kind, (all) => all.toReversed()), startHour, happenings);
        for (const [id, notice] of one.notices) expect(other.notices.get(id)).toEqual(notice);
        expect(other.who()).toEqual(one.who());
      }),
      { numRuns: 200 },
    );
  });

  it('has rules that begin with a rung each, and break the quiet only for what is urgent', () => {
    for (const { ladder, urgent, breaksQuiet } of Object.values(NOTICE_RULES)) {
      expect(ladder.length).toBeGreaterThan(0);
      expect(urgent || !breaksQuiet).toBe(true);
    }
  });
});
