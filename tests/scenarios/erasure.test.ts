import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../kit/ask.js';
import { PEOPLE } from '../kit/people.js';
import { type TestServer, testServer } from '../kit/test-server.js';

const NAME = '孟家福';
const OUTCOME = `{ __typename ... on DisputeChanged { dispute { id step } } ... on Refusal { code message } }`;
const REPORT = `mutation ($input: ReportInput!) { reportDispute(input: $input) ${OUTCOME} }`;
const ERASE = `mutation ($party: ID!, $ground: ErasureGround!) {
  erasePersonalData(partyId: $party, ground: $ground, reason: "网格员登记错了人，本人到中心核对。") ${OUTCOME} }`;
const CASE = `query ($id: ID!) { dispute(id: $id) { title step categoryCode
  parties { name phone } history { action ground reason } } }`;

interface Outcome {
  readonly code?: string;
  readonly dispute?: { readonly id: string };
}
interface CaseSeen {
  readonly history: readonly { readonly action: string; readonly ground: string | null }[];
}

describe('a record that nobody should have made', () => {
  let server: TestServer;
  let id: string;

  beforeAll(async () => {
    server = await testServer('in-process');
    const input = {
      requestKey: 'request-1',
      title: `${NAME}家事误登记`,
      summary: '把邻村一件家事误记到了本网格。',
      categoryCode: '0201',
      peopleInvolved: 1,
      happenedOn: '2026-11-20T00:00:00Z',
      place: { address: '谷律村8号' },
      areaCode: '530112010-001',
      parties: [{ side: 'APPLICANT', name: NAME, phone: '13700000071' }],
    };
    id = (await ask<Outcome>(server, PEOPLE.gridWorker, REPORT, { input })).dispute?.id ?? '';
    await server.hub.settle();
  });
  afterAll(() => server.close());

  const erase = (ground: string) => ask<Outcome>(server, PEOPLE.desk, ERASE, { party: `${id}:1`, ground });

  it('is kept when the law says so, and by everybody but the desk', async () => {
    expect(await erase('RETENTION_OVER')).toMatchObject({
      code: 'MUST_BE_KEPT',
      message: expect.stringContaining('人民调解法'),
    });
    expect(await erase('CONSENT_WITHDRAWN')).toMatchObject({ code: 'CONSENT_MISSING' });
    for (const who of [PEOPLE.mediator, PEOPLE.leader, PEOPLE.partner]) {
      const { body } = await server.ask(who, ERASE, { party: `${id}:1`, ground: 'MISTAKEN_RECORD' });
      expect(body.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    }
    const seen = await ask<CaseSeen>(server, PEOPLE.desk, CASE, { id });
    expect(seen).toMatchObject({ title: `${NAME}家事误登记`, parties: [{ name: NAME }] });
  });

  it('is erased by the desk, and shows that it was, and why', async () => {
    expect(await erase('MISTAKEN_RECORD')).toMatchObject({ dispute: { id, step: 'CLOSED' } });
    await server.hub.settle();
    const seen = await ask<CaseSeen>(server, PEOPLE.desk, CASE, { id });
    expect(seen).toMatchObject({
      title: '（已依法删除）',
      step: 'CLOSED',
      categoryCode: '0201',
      parties: [{ name: '（已依法删除）', phone: null }],
    });
    expect(seen.history.at(-1)).toMatchObject({ action: 'ERASED', ground: 'MISTAKEN_RECORD' });
    expect(JSON.stringify(seen)).not.toContain(NAME);
  });
});
