import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fallDue } from '../../jobs/fall-due.js';
import type { Actor } from '../../src/domain/people/actor.js';
import { recordCaseFact } from '../../src/services/insight/record-case-fact.js';
import { ask } from '../kit/ask.js';
import { PEOPLE } from '../kit/people.js';
import { DITCH } from '../kit/reports.js';
import { type TestServer, testServer } from '../kit/test-server.js';

const POLICE: Actor = {
  ...PEOPLE.mediator,
  personId: 'P-police',
  name: '赵警官',
  role: 'police-coordinator',
};
const NOTE = '他又掐我脖子，孩子也看见。';
const OUTCOME = `{ __typename ... on DisputeChanged { dispute { step suspension { danger note receiptNumber escalatedAt } } }
  ... on Refusal { code } }`;

interface Outcome {
  readonly code?: string;
  readonly dispute?: { readonly step: string; readonly suspension: object | null };
}

describe('violence surfaces in a mediation', () => {
  let server: TestServer;
  let id = '';

  beforeAll(async () => {
    server = await testServer('in-process');
    const { areaCode, happenedOn, ...told } = DITCH;
    const reported = await ask<{ dispute: { id: string } }>(
      server,
      PEOPLE.gridWorker,
      `mutation ($input: ReportInput!) { reportDispute(input: $input) { ... on DisputeChanged { dispute { id } } } }`,
      {
        input: {
          ...told,
          areaCode,
          happenedOn: happenedOn.toISOString(),
          requestKey: 'family-2026-1',
          parties: [
            { side: 'APPLICANT', name: '李秀珍', address: '谷律村9号' },
            { side: 'RESPONDENT', name: '罗勇' },
          ],
        },
      },
    );
    id = reported.dispute.id;
    await does(PEOPLE.desk, `advanceDispute(id: "${id}")`);
    await does(
      PEOPLE.desk,
      `advanceDispute(id: "${id}", evidence: [{ kind: ASSESSMENT, text: "宜调解。" }])`,
    );
    const owner = `{ personId: "P-mediator", name: "毕文华", role: PEOPLES_MEDIATOR, areaCode: "530112010-C01" }`;
    await does(PEOPLE.desk, `assignDispute(id: "${id}", owner: ${owner})`);
    const routed = `[{ kind: ROUTING_DECISION, text: "由社区调解。" }]`;
    await does(PEOPLE.desk, `advanceDispute(id: "${id}", evidence: ${routed})`);
  });
  afterAll(() => server.close());

  const does = (by: Actor, call: string) => ask<Outcome>(server, by, `mutation { ${call} ${OUTCOME} }`);
  const suspend = (by: Actor, more = '') =>
    does(by, `suspendMediation(id: "${id}", danger: VIOLENCE, note: "${NOTE}" ${more})`);
  const handled = () => `advanceDispute(id: "${id}", evidence: [{ kind: HANDLING_RECORD, text: "已谈。" }])`;
  const beat = async () => {
    await server.hub.settle();
    await fallDue(server.hub.services, pino({ level: 'silent' }));
    await server.hub.settle();
  };
  const seenBy = async (who: Actor) =>
    JSON.stringify(
      (
        await server.ask(
          who,
          `{ dispute(id: "${id}") { step parties { name address } suspension { note } history { action } } }`,
        )
      ).body.data,
    );

  it('and stops it at once, whoever of the area says so, with her protected from then on', async () => {
    expect(await suspend(PEOPLE.farMediator)).toMatchObject({ code: 'NOT_FOUND' });
    expect(
      await does(PEOPLE.mediator, `suspendMediation(id: "${id}", danger: VIOLENCE, note: "打")`),
    ).toEqual({
      __typename: 'Refusal',
      code: 'INVALID_INPUT',
    });
    expect(await seenBy(PEOPLE.otherMediator)).toContain('HANDLE');
    expect(await suspend(PEOPLE.mediator, `partyId: "${id}:1"`)).toMatchObject({
      dispute: { step: 'HANDLE', suspension: { danger: 'VIOLENCE', note: NOTE, receiptNumber: null } },
    });
    await beat();
    for (const who of [PEOPLE.otherMediator, PEOPLE.gridWorker, PEOPLE.partner]) {
      expect(await seenBy(who)).not.toMatch(/谷律村9号|掐/);
    }
    expect(await seenBy(PEOPLE.otherMediator)).not.toContain('HANDLE');
  });

  it('so that nothing of the mediation goes on, and it is no failure', async () => {
    expect(await does(PEOPLE.mediator, handled())).toMatchObject({ code: 'SUSPENDED' });
    expect(await does(PEOPLE.desk, `sendBackDispute(id: "${id}", reason: "重新分流。")`)).toMatchObject({
      code: 'SUSPENDED',
    });
    expect(await does(PEOPLE.mediator, `handOverToCourt(id: "${id}")`)).toMatchObject({ code: 'SUSPENDED' });
    const ended = (result: 'failed' | 'terminated') =>
      recordCaseFact(
        id,
        { content: { kind: 'ended', result, amountFen: 0 }, at: server.hub.clock.now() },
        `ended-${result}`,
        PEOPLE.desk,
        server.hub.services,
      );
    expect(await ended('failed')).toMatchObject({
      code: 'invalid-input',
      message: expect.stringContaining('终止'),
    });
    expect(await ended('terminated')).toMatchObject({ code: 'not-accepted' });
  });

  it('and waits an hour for the police, then tells the leading group', async () => {
    server.hub.clock.advance(59 * 60_000);
    await beat();
    const escalated = async () =>
      (
        await ask<{ suspension: { escalatedAt: string | null } }>(
          server,
          PEOPLE.leader,
          `{ dispute(id: "${id}") { suspension { escalatedAt } } }`,
        )
      ).suspension.escalatedAt;
    expect(await escalated()).toBeNull();
    server.hub.clock.advance(60_000);
    await beat();
    expect(await escalated()).toBe(server.hub.clock.now().toISOString());
  });

  it('and goes on when the police have it and the office says so, never before', async () => {
    const resume = `resumeMediation(id: "${id}", reason: "公安已处置，双方自愿继续。")`;
    expect(await does(PEOPLE.desk, resume)).toMatchObject({ code: 'WORK_PENDING' });
    const receipt = `recordPoliceReceipt(id: "${id}", number: "团派受字〔2026〕17号")`;
    expect(await does(PEOPLE.mediator, receipt)).toMatchObject({ code: 'ROLE_NOT_ALLOWED' });
    expect(await does(POLICE, `recordPoliceReceipt(id: "${id}", number: " ")`)).toMatchObject({
      code: 'INVALID_INPUT',
    });
    expect(await does(POLICE, receipt)).toMatchObject({
      dispute: { suspension: { receiptNumber: '团派受字〔2026〕17号' } },
    });
    expect(await does(POLICE, receipt)).toMatchObject({ code: 'ALREADY_DECIDED' });
    expect(await does(PEOPLE.desk, resume)).toMatchObject({ dispute: { suspension: null } });
    expect(await does(PEOPLE.desk, resume)).toMatchObject({ code: 'NOT_SUSPENDED' });
    expect(await does(PEOPLE.mediator, handled())).toMatchObject({ dispute: { step: 'FEED_BACK' } });
    expect(await seenBy(PEOPLE.desk)).toMatch(/SUSPENDED.*RECEIPT_OVERDUE.*POLICE_RECEIVED.*RESUMED/);
    const stored = await server.hub.services.repositories.connection
      .collection('disputes')
      .find({})
      .toArray();
    expect(JSON.stringify(stored)).not.toContain('掐');
  });
});
