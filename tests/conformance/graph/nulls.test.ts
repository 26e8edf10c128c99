import { buildSubgraphSchema } from '@apollo/subgraph';
import fc from 'fast-check';
import { buildSchema, execute, type GraphQLSchema, getOperationAST, parse } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { composeSupergraph } from '../../../src/gateway/compose-supergraph.js';
import { type FederatedExecutor, federatedExecutor } from '../../../src/gateway/federated-executor.js';
import { DEFAULT_LIMITS } from '../../../src/gateway/limits.js';
import { createQueryPlanner } from '../../../src/gateway/query-planner.js';
import type { SubgraphExecutor } from '../../../src/gateway/subgraph-executor.js';
import { ANONYMOUS } from '../../../src/policy/caller.js';

/**
 * One world told twice: by one schema, and by two subgraphs that each know half of every house. Wherever a value is
 * missing, both must answer alike.
 */
const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])';
const WHOLE = `
  type Query { house: House  houses: [House!]  things: [Thing!]! }
  interface Thing { id: ID! }
  type House implements Thing { id: ID!  name: String!  note: String  next: House  rooms: [House!]  pairs: [[House]!]  owner: String!  tax: Int  keys: [String!] }
`;
const FIRST = `${LINK}
  type Query { house: House  houses: [House!]  things: [Thing!]! }
  interface Thing { id: ID! }
  type House implements Thing @key(fields: "id") { id: ID!  name: String!  note: String  next: House  rooms: [House!]  pairs: [[House]!] }
`;
const SECOND = `${LINK}
  type Query { unused: Int }
  type House @key(fields: "id") { id: ID!  owner: String!  tax: Int  keys: [String!] }
`;
const QUERY = `{
  house { ...H next { ...H next { id owner } } rooms { ...H } pairs { name owner } }
  houses { id owner rooms { owner } }
  things { id ... on House { name owner } }
}
fragment H on House { id name note owner tax keys }`;

interface House {
  readonly __typename: 'House';
  readonly id: string;
  readonly [field: string]: unknown;
}

/** How a second subgraph finds the other half of a house. */
const byId = new Map<string, House>();

function remember(value: unknown): void {
  if (Array.isArray(value)) value.forEach(remember);
  else if (typeof value === 'object' && value !== null) {
    if ('id' in value) byId.set(String(value.id), value as House);
    Object.values(value).forEach(remember);
  }
}

let nextId = 0;
const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null, freq: 8 });
const list = <Value>(item: fc.Arbitrary<Value>) => orNull(fc.array(item, { maxLength: 3 }));
const { house } = fc.letrec<{ house: House }>((tie) => {
  const inner = fc.option(tie('house'), { nil: null, maxDepth: 2, depthIdentifier: 'house', freq: 4 });
  return {
    house: fc
      .record({
        name: orNull(fc.constant('n')),
        note: orNull(fc.constant('x')),
        owner: orNull(fc.constant('o')),
        tax: orNull(fc.constant(1)),
        keys: list(orNull(fc.constant('k'))),
        next: inner,
        rooms: list(inner),
        pairs: list(list(inner)),
      })
      .map((fields) => {
        nextId += 1;
        return { __typename: 'House' as const, id: `h${nextId}`, ...fields };
      }),
  };
});
const worlds = fc.record({ house: orNull(house), houses: list(orNull(house)), things: list(house) });

describe('nulls in a planned graph', () => {
  const document = parse(QUERY);
  const operation = getOperationAST(document) ?? undefined;
  let whole: GraphQLSchema;
  let federated: FederatedExecutor;
  let world: object = {};

  beforeAll(async () => {
    whole = buildSchema(WHOLE);
    const find = { House: { __resolveReference: ({ id }: { id: string }) => byId.get(id) } };
    const executorOf = (sdl: string): SubgraphExecutor => {
      const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: find as never }]);
      return async (request) =>
        execute({
          schema,
          document: request.document,
          variableValues: request.variables,
          rootValue: world,
        });
    };
    const supergraph = composeSupergraph([
      { name: 'first', sdl: FIRST },
      { name: 'second', sdl: SECOND },
    ]);
    const plan = await createQueryPlanner(supergraph, {
      first: executorOf(FIRST),
      second: executorOf(SECOND),
    });
    federated = federatedExecutor(whole, plan, DEFAULT_LIMITS);
  });

  it('fall where one schema without federation lets them fall', { timeout: 60_000 }, async () => {
    const seen = { whole: 0, holed: 0, lost: 0 };
    await fc.assert(
      fc.asyncProperty(worlds, async (data) => {
        byId.clear();
        remember(data);
        world = data;
        const expected = await execute({ schema: whole, document, rootValue: data });
        const answered = await federated({ document, operation, variables: {}, caller: ANONYMOUS });
        expect(JSON.parse(JSON.stringify(answered.data))).toEqual(JSON.parse(JSON.stringify(expected.data)));
        expect((answered.errors ?? []).length > 0).toBe((expected.errors ?? []).length > 0);
        seen[expected.data === null ? 'lost' : expected.errors ? 'holed' : 'whole'] += 1;
      }),
      { numRuns: 400, seed: 20260501 },
    );
    // Each kind of world must have come up, or the comparison shows little.
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(20);
  });
});
