import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fallDue } from '../../../jobs/fall-due.js';
import { isRefusal } from '../../../src/domain/disputes/is-refusal.js';
import { moveDispute } from '../../../src/services/disputes/move-dispute.js';
import { reportDispute } from '../../../src/services/disputes/report-dispute.js';
import { PEOPLE } from '../../kit/people.js';
import { DITCH, otherNeighbours } from '../../kit/reports.js';
import { type TestHub, testHub } from '../../kit/test-hub.js';

const HOUR_MS = 3_600_000;
const silent = pino({ level: 'silent' });

describe('the service limit of a step', () => {
  let hub: TestHub;
  let requests = 0;

  beforeAll(async () => {
    hub = await testHub();
  });
  afterAll(() => hub.close());

  async function reported(): Promise<string> {
    requests += 1;
    const outcome = await reportDispute(
      { ...DITCH, parties: otherNeighbours(requests) },
      `request-${requests}`,
      PEOPLE.gridWorker,
      hub.services,
    );
    if (isRefusal(outcome)) throw new Error(outcome.message);
    await hub.settle();
    return outcome.id;
  }

  async function hoursPass(hours: number): Promise<void> {
    hub.clock.advance(hours * HOUR_MS);
    await fallDue(hub.services, silent);
  }

  const overdueEntries = async (id: string) =>
    ((await hub.services.repositories.disputes.find(id))?.history ?? []).filter(
      ({ action }) => action === 'step-overdue',
    );

  it('is noted once when it has passed, and not an hour before', async () => {
    const id = await reported();
    await hoursPass(23);
    expect(await overdueEntries(id)).toHaveLength(0);
    await hoursPass(1);
    await hoursPass(48);
    expect(await overdueEntries(id)).toMatchObject([{ step: 'report' }]);
  });

  it('starts anew with the next step', async () => {
    const id = await reported();
    await hoursPass(20);
    await moveDispute(id, { move: 'advance', evidence: [] }, PEOPLE.desk, hub.services);
    await hub.settle();
    await hoursPass(10);
    expect(await overdueEntries(id)).toHaveLength(0);
    await hoursPass(38);
    expect(await overdueEntries(id)).toMatchObject([{ step: 'assess' }]);
  });

  it('is not noted where the dispute has moved on but the list does not know it yet', async () => {
    const id = await reported();
    hub.clock.advance(25 * HOUR_MS);
    await moveDispute(id, { move: 'advance', evidence: [] }, PEOPLE.desk, hub.services);
    await fallDue(hub.services, silent);
    expect(await overdueEntries(id)).toHaveLength(0);
  });
});
