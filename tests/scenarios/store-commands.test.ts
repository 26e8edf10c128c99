import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDispute } from '../../src/services/disputes/open-dispute.js';
import { ask } from '../kit/ask.js';
import { PEOPLE } from '../kit/people.js';
import { DITCH, gridReport, otherNeighbours } from '../kit/reports.js';
import { storeCommands } from '../kit/store-commands.js';
import { type TestServer, testServer } from '../kit/test-server.js';

/** A page of disputes, each with something of every subgraph that extends it. */
const PAGE = `query ($first: Int!) { disputes(first: $first) { totalCount edges { node {
  id title step owner { name } sources { platform } parties { name phone } history { action by { name } }
  absorbs { id } gridRecords { externalId grid { name } } appReports { externalId } supervisionOrders { id }
  attachments { id } court { status events { status } } accountReports { number } notices { id }
  closing { result followUps facts { kind } } } } } }`;

interface Page {
  readonly edges: readonly {
    readonly node: { readonly parties: unknown[]; readonly gridRecords: unknown[] };
  }[];
}

describe('what a page of disputes asks of the document store', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await testServer('in-process');
    const { services } = server.hub;
    for (let number = 1; number <= 30; number += 1) {
      const reported = { ...DITCH, title: `第${number}件`, parties: otherNeighbours(number) };
      const source = {
        platform: 'grid',
        externalId: `G-${number}`,
        reportedAt: services.clock.now(),
      } as const;
      await openDispute(`D-${number}`, reported, source, PEOPLE.gridWorker, services);
      const { happenedOn, title, reporter, gridCode } = gridReport();
      const record = {
        externalId: `G-${number}`,
        disputeId: `D-${number}`,
        gridCode,
        title,
        reporter,
        happenedOn,
      };
      await services.repositories.gridRecords.project({ ...record, asOf: services.clock.now() });
    }
  }, 120_000);
  afterAll(() => server.close());

  it('is the same for ten and for thirty: one round trip for each type and level', async () => {
    const costOf = (first: number) =>
      storeCommands(server, async () => {
        const { edges } = await ask<Page>(server, PEOPLE.desk, PAGE, { first });
        expect(edges.map(({ node }) => [node.parties.length, node.gridRecords.length])).toEqual(
          Array.from({ length: first }, () => [2, 1]),
        );
      });
    const ten = await costOf(10);
    expect(await costOf(30)).toEqual(ten);
    const often = Map.groupBy(ten, (command) => command);
    // Each of the subgraphs reads the disputes that it extends once: who may know of them is judged there too.
    expect(often.get('find disputes')?.length).toBeLessThanOrEqual(7);
    for (const [command, times] of often) {
      if (command !== 'find disputes') expect([command, times.length]).toEqual([command, 1]);
    }
  });
});
