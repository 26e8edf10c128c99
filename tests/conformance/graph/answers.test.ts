import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ANSWERS } from './answers.js';
import { type Graph, startGraph } from './harness.js';

/** Errors of parallel fetches come in any order, and ids of internal errors are new each time. */
const comparable = (errors: readonly object[] = []) =>
  errors.map((error) => JSON.stringify(error).replace(/[\da-f]{8}-[\da-f-]{27}/g, 'ID')).sort();

describe.each(['in process', 'over HTTP'] as const)('the graph with its subgraphs %s', (where) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await startGraph({ where });
  });
  afterAll(() => graph.close());

  it.each(ANSWERS)('$what', async ({ query, as, variables, data, errors = [] }) => {
    const { status, body } = await graph.ask(query, {
      ...(as ? { as } : {}),
      ...(variables ? { variables } : {}),
    });
    expect(status).toBe(200);
    expect(body.data).toEqual(data);
    expect(
      (body.errors ?? []).map(({ path, extensions }) => `${extensions?.code} ${path?.join('.')}`).sort(),
    ).toEqual([...errors].sort());
  });
});

describe('where a subgraph runs', () => {
  it('makes no difference to any answer, to the last error', async () => {
    const here = await startGraph({ where: 'in process' });
    const there = await startGraph({ where: 'over HTTP' });
    try {
      for (const { query, as, variables } of ANSWERS) {
        const options = { ...(as ? { as } : {}), ...(variables ? { variables } : {}) };
        const [local, remote] = [await here.ask(query, options), await there.ask(query, options)];
        expect(remote.body.data).toEqual(local.body.data);
        expect(comparable(remote.body.errors)).toEqual(comparable(local.body.errors));
      }
    } finally {
      await here.close();
      await there.close();
    }
  });
});
