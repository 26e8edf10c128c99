import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { StatutoryClock } from '../../../src/domain/court/statutory-clock.js';
import type { Dispute } from '../../../src/domain/disputes/dispute.js';
import type { Post } from '../../../src/domain/people/post.js';
import type { Role } from '../../../src/domain/people/role.js';
import type { Occasion } from '../../../src/domain/staff-notices/occasion.js';
import { clockOccasions } from '../../../src/services/court/clock-occasions.js';
import { advanceNotices } from '../../../src/services/people/notices/advance-notices.js';
import { tellStaff } from '../../../src/services/people/notices/tell-staff.js';
import { type TestHub, testHub } from '../../kit/test-hub.js';
import { disputeAt } from '../domain/disputes/dispute-at.js';

const HELD_BY = (role: Role, areaCode: string): Post => ({
  id: `${role}-1`,
  role,
  areaCode,
  from: '2026-01-01',
});

describe('telling staff', () => {
  let hub: TestHub;
  let dispute: Dispute;
  let count = 0;

  beforeAll(async () => {
    hub = await testHub();
    await account('mediator', HELD_BY('peoples-mediator', '530112010-C01'));
    await account('desk', HELD_BY('desk', '530112010'));
    await account('leader', HELD_BY('leader', '530112010'));
  });
  afterAll(() => hub.close());
  beforeEach(async () => {
    count += 1;
    dispute = disputeAt('handle', {
      id: `D-${count}`,
      owner: { personId: 'mediator', name: '毕文华', role: 'peoples-mediator', areaCode: '530112010-C01' },
    });
  });

  const account = (id: string, post: Post) =>
    hub.services.repositories.users.insert({
      id,
      version: 1,
      schemaVersion: 2,
      effects: [],
      loginName: id,
      name: id,
      state: 'active',
      password: { hash: 'none' },
      recoveryCodes: [],
      posts: [post],
      generation: 1,
      addedAt: hub.clock.now(),
    });

  /** That the step of the dispute as it is on file takes too long. */
  async function overdue(changes: Partial<Dispute> = {}): Promise<Occasion> {
    const filed = { ...dispute, ...changes };
    await hub.services.repositories.disputes.insert(filed);
    return {
      kind: 'step-overdue',
      mark: String(filed.stepEnteredAt.getTime()),
      subject: { type: 'dispute', id: filed.id },
      areaCode: filed.areaCode,
      at: hub.clock.now(),
      disputeId: filed.id,
    };
  }
  /** One more dispute that has come as far. */
  async function another(): Promise<Dispute> {
    const filed = { ...dispute, id: `${dispute.id}-2` };
    await hub.services.repositories.disputes.insert(filed);
    return filed;
  }
  const told = async () =>
    (await hub.services.repositories.staffNotices.ofSubject(dispute.id, ['530112010-001'])).map(
      ({ recipient, state }) => [recipient.personId, state],
    );
  const lookedAt = async (failed: (id: string) => void = (id) => expect.unreachable(id)) => {
    const { staffNotices } = hub.services.repositories;
    await advanceNotices(await staffNotices.dueBy(hub.clock.now(), 100), hub.services, ({ id }) =>
      failed(id),
    );
    await hub.settle();
  };

  it('waits for whoever answers, and not for whoever is away', async () => {
    await tellStaff(await overdue(), 0, hub.services);
    expect(await told()).toEqual([['mediator', 'unseen']]);
    await hub.services.repositories.personProfiles.insert({
      id: 'mediator',
      version: 1,
      schemaVersion: 2,
      effects: [],
      name: '毕文华',
      homeAreaCode: '530112010-001',
      posts: [],
      languages: [],
      specialities: [],
      relatives: [],
      mostCases: 10,
      trainings: [],
      absences: [{ from: '2026-11-20', until: '2026-11-30' }],
    });
    dispute = { ...dispute, id: `${dispute.id}-away` };
    await tellStaff(await overdue(), 0, hub.services);
    expect(await told()).toEqual([
      ['desk', 'unseen'],
      ['mediator', 'unseen'],
    ]);
  });

  it('tells nobody who may not know of a case with a minor in it, nor names anybody', async () => {
    const protections = ['minor'] as const;
    const protectedParties = [{ partyId: 'P-1', protections }];
    const occasion = await overdue({
      protections,
      protectedParties,
      owner: { personId: 'elder', name: '张家顺', role: 'village-elder', areaCode: '530112010-C01' },
    });
    await tellStaff(occasion, 0, hub.services);
    expect(await told()).toEqual([['desk', 'unseen']]);
    const [notice] = await hub.services.repositories.staffNotices.ofSubject(dispute.id, ['530112010-001']);
    expect(notice?.text).toBe(`环节超期：纠纷${dispute.id}，谷律第一网格。请阅知并办理。`);
  });

  it('tells nobody of what was seen to in the meantime', async () => {
    const occasion = await overdue();
    await hub.services.repositories.disputes.change(dispute.id, (current) => ({
      next: { ...current, step: 'verify', stepEnteredAt: hub.clock.now() },
      result: undefined,
    }));
    await tellStaff(occasion, 0, hub.services);
    expect(await told()).toEqual([]);
  });

  it('goes on with the others where one notice cannot be looked at', async () => {
    await tellStaff(await overdue(), 0, hub.services);
    const { staffNotices } = hub.services.repositories;
    const [sound] = await staffNotices.ofSubject(dispute.id, ['530112010-001']);
    if (!sound) throw new Error('nobody was told');
    const broken = { ...sound.occasion, subject: { type: 'nothing' as 'site', id: 'X' } };
    await staffNotices.insert({ ...sound, id: 'broken', key: 'broken', occasion: broken });
    hub.clock.advance(25 * 3_600_000);
    const failed: string[] = [];
    await lookedAt((id) => failed.push(id));
    expect(failed).toEqual(['broken']);
    expect((await staffNotices.find(sound.id))?.passedOn).toMatchObject({ why: 'unseen' });
  });

  it('looks at all that are due in one write, and anew at one that somebody wrote to in between', async () => {
    const occasion = await overdue();
    await tellStaff(occasion, 0, hub.services);
    await tellStaff({ ...occasion, subject: { type: 'dispute', id: (await another()).id } }, 0, hub.services);
    const { staffNotices } = hub.services.repositories;
    hub.clock.advance(25 * 3_600_000);
    const waiting = await staffNotices.dueBy(hub.clock.now(), 100);
    const due = waiting.filter(({ occasion: { subject } }) => subject.id.startsWith(dispute.id));
    // The mediator, who is away, and the desk for her, of either.
    expect(due).toHaveLength(4);
    const [read] = due;
    await staffNotices.change(read?.id ?? '', (current) => ({
      next: { ...current, fetched: { at: hub.clock.now(), by: '毕文华' } },
      result: undefined,
    }));
    await advanceNotices(due, hub.services, ({ id }) => expect.unreachable(id));
    const after = await staffNotices.findMany(due.map(({ id }) => id));
    expect(after.map(({ passedOn }) => passedOn?.why)).toEqual(due.map(() => 'unseen'));
    expect(after.find(({ id }) => id === read?.id)?.fetched?.by).toBe('毕文华');
    await advanceNotices(after, hub.services, ({ id }) => expect.unreachable(id));
    expect((await staffNotices.findMany(due.map(({ id }) => id))).map(({ version }) => version)).toEqual(
      after.map(({ version }) => version),
    );
  });

  it('tells of the latest of several warnings at once, and of a term that has passed', () => {
    const clock: StatutoryClock = {
      id: 'C-1:confirmation',
      version: 1,
      schemaVersion: 2,
      effects: [],
      kind: 'confirmation',
      startedOn: '2026-10-20',
      end: { counted: '2026-11-19', day: '2026-11-19' },
      disputeId: 'D-1',
      areaCode: '530112010-001',
      state: 'running',
      warnings: [],
    } as const;
    const raisedAt = new Date('2026-11-18T00:00:00Z');
    const warnings = [
      { kind: 'five-days', on: '2026-11-14', raisedAt },
      { kind: 'one-day', on: '2026-11-18', raisedAt },
    ] as const;
    const said = (next: Partial<StatutoryClock>) =>
      clockOccasions({ ...clock, ...next }, clock, raisedAt).map(({ kind, mark }) => [kind, mark]);
    expect(said({})).toEqual([]);
    expect(said({ warnings })).toEqual([['clock-last-days', 'one-day:2026-11-18']]);
    expect(said({ warnings: warnings.slice(0, 1) })).toEqual([['clock-warning', 'five-days:2026-11-14']]);
    expect(said({ state: 'missed' })).toEqual([['clock-missed', '2026-11-19']]);
  });
});
