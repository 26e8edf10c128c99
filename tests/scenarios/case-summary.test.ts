import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/domain/people/actor.js';
import { reportDispute } from '../../src/services/disputes/report-dispute.js';
import { type Listening, listen } from '../kit/listen.js';
import { PEOPLE } from '../kit/people.js';
import { DITCH } from '../kit/reports.js';
import { type TestServer, testServer } from '../kit/test-server.js';

const LINES = '{ stage versions { number signedBy download lines { part text sources } } }';
const REQUEST = `mutation ($id: ID!) { requestCaseSummary(id: $id) { __typename ... on CaseSummaryTaken { summary { stage } } ... on Refusal { code } } }`;
const SIGN = `mutation ($id: ID!) { signCaseSummary(id: $id, number: 1) { __typename ... on CaseSummaryTaken { summary ${LINES} } ... on Refusal { code } } }`;

describe('the summary of a case, over the public interfaces', () => {
  let server: TestServer;
  let id: string;
  beforeAll(async () => {
    server = await testServer('in-process');
    const opened = await reportDispute(DITCH, 'request-0001', PEOPLE.gridWorker, server.hub.services);
    if (!('id' in opened)) throw new Error(opened.message);
    id = opened.id;
    await server.hub.settle();
  });
  afterAll(() => server.close());

  const download = async (who: Actor | undefined, path: string): Promise<Response> =>
    fetch(
      `${server.url}${path}`,
      who ? { headers: { authorization: `Bearer ${await server.token(who)}` } } : {},
    );

  it('is asked for, made by a worker, read with its sources, signed, and handed out to whoever may read the case', async () => {
    const asked = await server.ask(PEOPLE.desk, REQUEST, { id });
    expect(asked.body.data?.requestCaseSummary).toMatchObject({ summary: { stage: 'WAITING' } });
    await server.hub.settle();
    const read = await server.ask(PEOPLE.desk, `query ($id: ID!) { caseSummary(id: $id) ${LINES} }`, { id });
    expect(read.body.data?.caseSummary).toMatchObject({
      stage: 'READY',
      versions: [{ number: 1, signedBy: null, lines: [{ part: 'POSITIONS', sources: ['history:1'] }] }],
    });
    const signed = await server.ask(PEOPLE.desk, SIGN, { id });
    expect(signed.body.data?.signCaseSummary).toMatchObject({
      summary: { versions: [{ signedBy: PEOPLE.desk.name }] },
    });
    const paper = await download(PEOPLE.desk, `/papers/summaries/${id}/1`);
    expect(paper.status).toBe(200);
    expect(paper.headers.get('cache-control')).toBe('no-store');
    expect(
      Buffer.from(await paper.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });

  it('is followed while it is made, stage by stage, by whoever may read the case and by nobody else', async () => {
    const follow = async (who: Actor) => {
      const authorization = `Bearer ${await server.token(who)}`;
      const query = 'subscription ($id: ID!) { caseSummaryChanged(id: $id) { stage versions { number } } }';
      return listen(server, { authorization }, { query, variables: { id } });
    };
    const [mine, far] = await Promise.all([follow(PEOPLE.desk), follow(PEOPLE.farMediator)]);
    const stageOf = async (stream: Listening) =>
      (await stream.next())?.data?.caseSummaryChanged as { stage: string } | null | undefined;
    try {
      expect(await stageOf(mine)).toMatchObject({ stage: 'READY', versions: [{ number: 1 }] });
      expect(await stageOf(far)).toEqual({ stage: null, versions: null });
      await server.ask(PEOPLE.desk, REQUEST, { id });
      const told = [(await stageOf(mine))?.stage];
      await server.hub.settle();
      while (told.at(-1) !== 'READY') told.push((await stageOf(mine))?.stage);
      const order = ['WAITING', 'GATHERING', 'WRITING', 'READY'];
      // What changes while something is read is told once, as it stands then.
      expect(told).toEqual(order.filter((stage) => told.includes(stage)));
      expect(told[0]).toBe('WAITING');
    } finally {
      mine.leave();
      far.leave();
    }
  });

  it('is not there for anybody else, however it is asked for', async () => {
    expect((await download(undefined, `/papers/summaries/${id}/1`)).status).toBe(401);
    expect((await download(PEOPLE.farMediator, `/papers/summaries/${id}/1`)).status).toBe(404);
    expect((await download(PEOPLE.auditor, `/papers/summaries/${id}/1`)).status).toBe(404);
    expect((await download(PEOPLE.desk, `/papers/summaries/${id}/9`)).status).toBe(404);
    expect((await download(PEOPLE.desk, '/papers/summaries/none/1')).status).toBe(404);
    expect((await download(PEOPLE.desk, `/papers/summaries/${id}/x`)).status).toBe(400);
    const asked = await server.ask(PEOPLE.farMediator, REQUEST, { id });
    expect(asked.body.data?.requestCaseSummary).toEqual({ __typename: 'Refusal', code: 'NOT_FOUND' });
  });
});
