import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Subgraph } from '../../../schema/kit/index.js';
import { buildCases } from './example/cases.js';
import { buildCourt } from './example/court.js';
import { buildPeople } from './example/people.js';
import { DESK, GRID_WORKER, type Graph, NOW, startGraph } from './harness.js';

/** Whatever is asked of it, it was shown these. */
const showing = (subgraph: Subgraph, type: string): Subgraph => ({
  ...subgraph,
  newContext: (caller) =>
    Object.assign(subgraph.newContext(caller), {
      looks: {
        note: () => undefined,
        all: () => ['1', '2'].map((id) => ({ type, id, fields: ['name', 'phone'], form: 'masked' as const })),
      },
    }),
});

describe.each(['in process', 'over HTTP'] as const)('what a graph with subgraphs %s shows', (where) => {
  let graph: Graph;
  beforeAll(async () => {
    const subgraphs = [showing(buildCases(), 'Case'), showing(buildPeople(), 'Person'), buildCourt()];
    graph = await startGraph({ where, subgraphs });
  });
  afterAll(() => graph.close());
  beforeEach(() => {
    graph.audit.events.length = 0;
    graph.audit.broken = false;
  });

  it('is recorded before the answer leaves: one event for each type, under the id of the request', async () => {
    const { body } = await graph.ask('{ cases(first: 2) { title mediator { name } } }', { as: DESK });
    expect(body.data).toMatchObject({ cases: [{}, {}] });
    const { events } = graph.audit;
    expect(events.map(({ subject: { type } }) => type).sort()).toEqual(['Case', 'Person']);
    expect(events[0]).toEqual({
      at: NOW,
      by: DESK,
      action: 'looked',
      subject: { type: events[0]?.subject.type, ids: ['1', '2'] },
      fields: ['name', 'phone'],
      form: 'masked',
      outcome: 'done',
      requestId: expect.stringMatching(/^[\w-]{36}$/),
    });
    expect(new Set(events.map(({ requestId }) => requestId)).size).toBe(1);
  });

  it('is not shown when it cannot be recorded', async () => {
    graph.audit.broken = true;
    const { body, text } = await graph.ask('{ cases(first: 2) { title } }', { as: DESK });
    expect(body.data).toEqual({ cases: null });
    expect(body.errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
    expect(text).not.toContain('宅基地');
    expect(text).not.toContain('audit');
    expect(graph.log.join()).toContain('the audit log is broken');
  });

  it('is told apart from what is refused, which is recorded by operation', async () => {
    await graph.ask('{ mine: whoAmI }');
    await graph.ask('mutation { open(id: "1") { __typename } }', { as: GRID_WORKER });
    const refusals = graph.audit.events.filter(({ action }) => action === 'access-refused');
    expect(refusals).toMatchObject([
      {
        by: { role: 'anonymous' },
        subject: { type: 'Operation', ids: ['whoAmI'] },
        outcome: 'refused',
        detail: 'UNAUTHENTICATED',
      },
      { by: GRID_WORKER, subject: { type: 'Operation', ids: ['open'] }, detail: 'FORBIDDEN' },
    ]);
  });

  it('is nothing to somebody whose token is not accepted, and that is recorded', async () => {
    await graph.post('{"query":"{ whoAmI }"}', { authorization: 'Bearer abc' });
    expect(graph.refusedTokens).toEqual(['malformed']);
  });
});
