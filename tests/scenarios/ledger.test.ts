import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LEDGER } from '../../src/demo/ledger.js';
import type { Actor } from '../../src/domain/people/actor.js';
import { ask as askServer } from '../kit/ask.js';
import { PEOPLE } from '../kit/people.js';
import { type TestServer, testServer } from '../kit/test-server.js';

const IMPORT = `mutation ($input: LedgerInput!) { importHistoricCases(input: $input) {
  ... on LedgerImported { taken known } ... on Refusal { code message } } }`;

interface Outcome {
  readonly taken?: number;
  readonly known?: number;
  readonly code?: string;
  readonly message?: string;
}

describe('an old ledger of the office', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await testServer('in-process');
  });
  afterAll(() => server.close());

  const ask = async <Data>(who: Actor, query: string, variables: object = {}): Promise<Data> => {
    const answer = await askServer<Data>(server, who, query, variables);
    await server.hub.settle();
    return answer;
  };
  const take = (cases: readonly object[], changes: object = {}, who: Actor = PEOPLE.desk) =>
    ask<Outcome>(who, IMPORT, {
      input: { ledger: 'paper-2025', batch: 'all', reason: '补录历年纸质台账。', cases, ...changes },
    });
  const figure = (id: string, from: string, to = '2025-12-31') =>
    ask<{ value: number; denominator: number | null; lateFacts: number; corrections: unknown[] }>(
      PEOPLE.leader,
      `query ($request: FigureInput!) { figure(request: $request) { ... on Figure { value denominator lateFacts corrections { byName } } } }`,
      { request: { id, from, to } },
    );

  it('comes in once, and is counted by when things happened: the five figures of the report', async () => {
    expect(await figure('follow-ups', '2024-01-01')).toMatchObject({ value: 0 });
    expect(await take(LEDGER)).toEqual({ taken: 53, known: 0 });
    const all = async () => ({
      loop: await figure('cases-in-loop', '2021-01-01'),
      bilingual: await figure('bilingual-mediations', '2024-01-01'),
      amount: await figure('bilingual-amount', '2024-01-01'),
      followUps: await figure('follow-ups', '2024-01-01'),
      modes: await figure('multi-mode-mediations', '2024-01-01'),
    });
    const counted = await all();
    expect(counted).toMatchObject({
      loop: { value: 11 },
      bilingual: { value: 42, denominator: 42 },
      amount: { value: 486_100_000 },
      followUps: { value: 260, lateFacts: 0, corrections: [{ byName: PEOPLE.desk.name }] },
      modes: { value: 28 },
    });
    expect(await take(LEDGER)).toEqual({ taken: 0, known: 53 });
    server.hub.clock.advance(1_000);
    expect(await take(LEDGER, { batch: 'again' })).toEqual({ taken: 0, known: 53 });
    expect((await all()).followUps.value).toBe(260);
    expect(await figure('follow-ups', '2026-01-01', '2026-11-23')).toMatchObject({ value: 0 });
  });

  it('leaves closed cases that tell where they came from, and nobody is told of them anew', async () => {
    const row = { ...LEDGER[0], reportedAt: '2026-11-01T02:00:00Z', closedAt: '2026-11-20T02:00:00Z' };
    await take([row], { ledger: 'of-this-year' });
    const list = await ask<{ edges: { node: object }[] }>(
      PEOPLE.desk,
      '{ disputes(first: 1) { edges { node { step title history { action reason } pendingDeliveries { platform } closing { followUps } } } } }',
    );
    expect(list.edges.map(({ node }) => node)).toEqual([
      {
        step: 'CLOSED',
        title: row.title,
        history: [
          { action: 'COLLECTED', reason: null },
          { action: 'IMPORTED', reason: '补录历年纸质台账。' },
        ],
        pendingDeliveries: [],
        closing: { followUps: 0 },
      },
    ]);
  });

  it.each([
    ['a day to come', { closedAt: '2027-01-01T00:00:00Z' }, '第2行 closedAt'],
    ['an end before its beginning', { reportedAt: '2025-01-01T00:00:00Z' }, '第2行 closedAt'],
    ['no such area', { areaCode: '530112010-999' }, '第2行 areaCode'],
    ['no such category', { categoryCode: '邻里' }, '第2行 categoryCode'],
    [
      'an end of what was never accepted',
      { ended: { at: '2021-03-04T00:00:00Z', result: 'FAILED', amountFen: 1 } },
      '第2行 ended',
    ],
    [
      'a language that is none',
      { mediations: [{ at: '2021-03-04T00:00:00Z', mode: 'ON_SITE', languages: ['彝语'] }] },
      '第2行 mediations.0.languages.0',
    ],
  ])('with %s in one row is not taken at all, and the row is named', async (name, fault, where) => {
    const [first, second] = LEDGER;
    const changes = { ledger: name.replaceAll(' ', '-') };
    const outcome = await take([first as object, { ...second, ...fault }], changes);
    expect(outcome).toMatchObject({ code: 'INVALID_INPUT', message: expect.stringContaining(where) });
    expect(await take([first as object], changes)).toEqual({ taken: 1, known: 0 });
  });

  it('is not taken from whoever may not direct, without a reason, or with two rows of one number', async () => {
    const [row] = LEDGER;
    const { body } = await server.ask(PEOPLE.mediator, IMPORT, {
      input: { ledger: 'paper-2025', batch: 'all', reason: '补录历年台账。', cases: [row] },
    });
    expect(body.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    expect(await take([row as object], { reason: '补' })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await take([row as object, row as object])).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await take([])).toMatchObject({ code: 'INVALID_INPUT' });
    const inTown = { ...PEOPLE.desk, areaCode: '530112010-C04' };
    expect(await take([row as object], {}, inTown)).toMatchObject({ code: 'OUTSIDE_AREA' });
  });
});
