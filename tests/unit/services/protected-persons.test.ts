import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Dispute } from '../../../src/domain/disputes/dispute.js';
import { isRefusal } from '../../../src/domain/disputes/is-refusal.js';
import type { ReportedParty } from '../../../src/domain/disputes/party.js';
import type { ServiceContext } from '../../../src/services/context.js';
import { findDisputesOfPerson } from '../../../src/services/disputes/find-disputes-of-person.js';
import { openDispute } from '../../../src/services/disputes/open-dispute.js';
import { protectParty } from '../../../src/services/disputes/protect-party.js';
import { unmaskParty } from '../../../src/services/disputes/unmask-party.js';
import { PEOPLE } from '../../kit/people.js';
import { DITCH } from '../../kit/reports.js';
import { type TestHub, testHub } from '../../kit/test-hub.js';

const REASON = '派出所通报有家庭暴力警情。';

describe('a person who is protected', () => {
  let hub: TestHub;
  let opened = 0;

  beforeAll(async () => {
    hub = await testHub();
  });
  afterAll(() => hub.close());

  async function open(party: Omit<ReportedParty, 'side'>, services: ServiceContext = hub.services) {
    opened += 1;
    const id = `D-${String(opened).padStart(4, '0')}`;
    const source = { platform: 'hub', externalId: id, reportedAt: hub.clock.now() } as const;
    const parties = [{ side: 'applicant', ...party } as const];
    await openDispute(id, { ...DITCH, parties }, source, PEOPLE.gridWorker, services);
    return id;
  }

  const onFile = async (id: string): Promise<Dispute> => {
    const dispute = await hub.services.repositories.disputes.find(id);
    if (!dispute) throw new Error('the dispute is gone');
    return dispute;
  };

  const protect = (id: string, services = hub.services) =>
    protectParty(
      { action: 'protected', partyId: `${id}:1`, protection: 'victim', reason: REASON },
      PEOPLE.desk,
      services,
    );

  it('is protected also in a record that was being filed at that very moment', async () => {
    const woman = { name: '马秀英', phone: '13900000033' };
    const known = await open(woman);
    await hub.settle();
    // Somebody protects her after the new record has looked for others of hers, and before it is on file.
    const { disputes } = hub.services.repositories;
    const late = Object.create(disputes, {
      insert: {
        value: async (dispute: Dispute) => {
          await protect(known);
          await hub.settle();
          return disputes.insert(dispute);
        },
      },
    }) as typeof disputes;
    const repositories = { ...hub.services.repositories, disputes: late };
    const newer = await open(woman, { ...hub.services, repositories });
    expect((await onFile(newer)).protections).toBeUndefined();
    await hub.settle();
    expect((await onFile(newer)).protections).toEqual(['victim']);
    expect((await onFile(known)).protections).toEqual(['victim']);
  });

  it('is not anybody else of the same name, or with another identity number', async () => {
    const one = await open({ name: '李梅', phone: '13900000044', idNumber: 'G12345678' });
    const nameOnly = await open({ name: '李梅' });
    const otherPhone = await open({ name: '李梅', phone: '13900000045' });
    const otherNumber = await open({ name: '李梅', phone: '13900000044', idNumber: 'G87654321' });
    const otherName = await open({ name: '李强', phone: '13900000044' });
    await protect(one);
    await hub.settle();
    for (const id of [nameOnly, otherPhone, otherNumber, otherName]) {
      expect((await onFile(id)).protections, id).toBeUndefined();
    }
  });

  it('is protected once, however often the word of it arrives', async () => {
    const [one, two] = [
      await open({ name: '赵芳', phone: '13900000055' }),
      await open({ name: '赵芳', phone: '13900000055' }),
    ];
    await protect(one);
    await hub.settle();
    await protect(two);
    await hub.settle();
    for (const id of [one, two]) {
      const { history } = await onFile(id);
      expect(history.filter(({ action }) => action === 'protected')).toHaveLength(1);
    }
  });

  it('is shown, found or protected only if it can be recorded', async () => {
    const id = await open({ name: '钱进', phone: '13900000066' });
    await hub.settle();
    const outOfReach = async () => {
      throw new Error('the log is out of reach');
    };
    const audit = { append: outOfReach, refused: outOfReach };
    const services = { ...hub.services, audit };
    const stated = { purpose: 'safety', reason: REASON } as const;
    const unmask = { partyId: `${id}:1`, fields: ['phone'], ...stated } as const;
    await expect(unmaskParty(unmask, PEOPLE.desk, services)).rejects.toThrow('out of reach');
    await expect(findDisputesOfPerson({ name: '钱进' }, stated, PEOPLE.desk, services)).rejects.toThrow(
      'out of reach',
    );
    await expect(protect(id, services)).rejects.toThrow('out of reach');
    expect((await onFile(id)).protections).toBeUndefined();
  });

  it('is named in no refusal', async () => {
    const id = await open({ name: '孙二娘', phone: '13900000077', victimOfViolence: true });
    const asked = { partyId: `${id}:1`, fields: ['phone'], purpose: 'safety', reason: REASON } as const;
    const refusals = [
      await unmaskParty(asked, PEOPLE.mediator, hub.services),
      await unmaskParty(asked, PEOPLE.leader, hub.services),
      await unmaskParty({ ...asked, reason: '孙二娘' }, PEOPLE.desk, hub.services),
      await findDisputesOfPerson(
        { name: '孙二娘' },
        { purpose: 'notarisation', reason: REASON },
        PEOPLE.desk,
        hub.services,
      ),
    ];
    expect(refusals.every(isRefusal)).toBe(true);
    expect(JSON.stringify(refusals)).not.toMatch(/孙二娘|13900000077/);
  });
});
