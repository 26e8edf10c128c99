import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Dispute } from '../../../src/domain/disputes/dispute.js';
import { ROLES } from '../../../src/domain/people/role.js';
import type { CoOwner } from '../../../src/domain/routing/co-owner.js';
import { officeId } from '../../../src/domain/routing/office-id-of.js';
import { withRouting } from '../../../src/domain/routing/with-routing.js';
import { disclose } from '../../../src/policy/disclose.js';
import { listingOf } from '../../../src/policy/listing.js';
import { recordOfDispute } from '../../../src/policy/record-of-dispute.js';
import { PEOPLE } from '../../kit/people.js';
import { type TestHub, testHub } from '../../kit/test-hub.js';
import { CALLER, fileSample } from './sample-disputes.js';
import { SITUATIONS } from './situations.js';

const HELPS: CoOwner = {
  id: officeId(CALLER.areaCode),
  kind: 'office',
  name: '大河社区综治中心',
  contact: CALLER.name,
  task: '协同处置。',
  since: new Date(0),
  by: PEOPLE.desk,
};

let hub: TestHub;
const disputes: Dispute[] = [];

beforeAll(async () => {
  hub = await testHub();
  const { repositories } = hub.services;
  for (const situation of SITUATIONS) {
    const { id } = await fileSample(situation, repositories);
    // Those that lie elsewhere are shared with the caller's office, in whatever way they are protected.
    const shared = await repositories.disputes.change<Dispute>(id, (current) => {
      const next = situation.place === 'other area' ? withRouting(current, { coOwners: [HELPS] }) : current;
      return next === current ? { result: current } : { next, result: next };
    });
    if (shared) disputes.push(shared);
  }
});
afterAll(() => hub.close());

it.each(ROLES)(
  'lists and counts of a %s hold exactly the disputes of which the case may be seen',
  async (role) => {
    const caller = { ...CALLER, role };
    const known = disputes
      .filter((dispute) => disclose('case', caller, recordOfDispute(dispute)) === 'clear')
      .map(({ id }) => id);
    const { repositories } = hub.services;
    const page = await repositories.disputes.page({ listing: listingOf(caller), limit: 100 });
    expect(page.map(({ id }) => id)).toEqual(known.sort().reverse());
    expect(await repositories.disputes.count(listingOf(caller))).toBe(known.length);
  },
);
