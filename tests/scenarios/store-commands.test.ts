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
    // Keys are remembered for some seconds; each type that is sealed asks at most once for all that it lacks.
    const isKeys = (command: string) => command === 'find dataKeys';
    const ten = await costOf(10);
    const thirty = await costOf(30);
    const types = new Set(ten.filter((command) => !isKeys(command)));
    expect(thirty.filter(isKeys).length).toBeLessThanOrEqual(types.size);
    expect(thirty.filter((command) => !isKeys(command))).toEqual(ten.filter((command) => !isKeys(command)));
    for (const type of types) {
      // The disputes once for each of the subgraphs, which judge for themselves who may know of them.
      const most = type === 'find disputes' ? 7 : 1;
      expect(ten.filter((command) => command === type).length, type).toBeLessThanOrEqual(most);
    }
  });
});
