import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Dispute } from '../../../src/domain/disputes/dispute.js';
import { ROLES } from '../../../src/domain/people/role.js';
import { disclose } from '../../../src/policy/disclose.js';
import { listingOf } from '../../../src/policy/listing.js';
import { recordOfDispute } from '../../../src/policy/record-of-dispute.js';
import { type TestHub, testHub } from '../../kit/test-hub.js';
import { CALLER, fileSample } from './sample-disputes.js';
import { SITUATIONS } from './situations.js';

let hub: TestHub;
const disputes: Dispute[] = [];

beforeAll(async () => {
  hub = await testHub();
  for (const situation of SITUATIONS) disputes.push(await fileSample(situation, hub.services.repositories));
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
