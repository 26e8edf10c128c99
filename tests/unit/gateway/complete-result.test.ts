import fc from 'fast-check';
import { buildSchema, execute, GraphQLError, getOperationAST, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { completeResult } from '../../../src/gateway/complete-result.js';

const schema = buildSchema(`
  type Query { village: Village  required: Village!  table: [[Int!]!]  shapes: [Shape!]  nodes: [Node]! }
  interface Node { id: ID! }
  type Village implements Node {
    id: ID!  name: String!  note: String  area: Int
    heads: [Person!]!  guests: [Person]!  friends: [Person!]  board: [[Person!]]  neighbour: Village  twin: Village!
  }
  type Person implements Node { id: ID!  name: String!  nick: String  home: Village }
  union Shape = Village | Person
`);

const complete = (query: string, data: unknown, errors: GraphQLError[] = [], variables = {}) => {
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('no operation');
  return completeResult({ schema, document, operation, variables, data, errors });
};

const pathsOf = (errors: readonly GraphQLError[] | undefined) =>
  (errors ?? []).map(({ path }) => path?.join('.'));

describe('completing a merged answer', () => {
  const cases: [what: string, query: string, data: unknown, completed: unknown, faults: string[]][] = [
    [
      'absent keys become null',
      '{ village { note area } }',
      { village: {} },
      { village: { note: null, area: null } },
      [],
    ],
    [
      'no data at all leaves every key null',
      '{ village { id } table }',
      undefined,
      { village: null, table: null },
      [],
    ],
    [
      'a missing required value takes its object along',
      '{ village { id name } }',
      { village: { id: '1' } },
      { village: null },
      ['village.name'],
    ],
    [
      'it climbs through required objects',
      '{ village { twin { twin { name } } } }',
      { village: { twin: { twin: { name: null } } } },
      { village: null },
      ['village.twin.twin.name'],
    ],
    [
      'it takes the whole answer where nothing may be null',
      '{ required { name } }',
      { required: { name: null } },
      null,
      ['required.name'],
    ],
    [
      'it stops at an item that may be null',
      '{ village { guests { name } } }',
      { village: { guests: [{ name: 'a' }, { name: null }] } },
      { village: { guests: [{ name: 'a' }, null] } },
      ['village.guests.1.name'],
    ],
    [
      'it takes a list whose items are required',
      '{ village { friends { name } } }',
      { village: { friends: [{ name: 'a' }, {}] } },
      { village: { friends: null } },
      ['village.friends.1.name'],
    ],
    [
      'it climbs through lists of lists',
      '{ table }',
      {
        table: [
          [1, 2],
          [3, null],
        ],
      },
      { table: null },
      ['table.1.1'],
    ],
    [
      'it stops at the inner list that may be null',
      '{ village { board { id } } }',
      { village: { board: [[{ id: '1' }], [{ id: null }]] } },
      { village: { board: [[{ id: '1' }], null] } },
      ['village.board.1.0.id'],
    ],
    [
      'it knows which fields an object of several types lacks',
      '{ shapes { ... on Village { name } ... on Person { nick } } }',
      { shapes: [{ __typename: 'Person' }, { __typename: 'Village', name: '谷律' }] },
      { shapes: [{ nick: null }, { name: '谷律' }] },
      [],
    ],
    [
      'it applies fragments on interfaces',
      '{ nodes { ...N } } fragment N on Node { id ... on Person { name } }',
      {
        nodes: [
          { __typename: 'Person', id: '1' },
          { __typename: 'Village', id: '2' },
        ],
      },
      { nodes: [null, { id: '2' }] },
      ['nodes.0.name'],
    ],
    [
      'what is skipped is neither there nor missed',
      'query { village { id @skip(if: true) note } }',
      { village: {} },
      { village: { note: null } },
      [],
    ],
    [
      'it leaves out what nobody asked for',
      '{ village { note } }',
      { village: { note: 'x', __typename: 'Village' } },
      { village: { note: 'x' } },
      [],
    ],
    [
      'it answers type names itself',
      '{ __typename village { t: __typename } }',
      { village: {} },
      { __typename: 'Query', village: { t: 'Village' } },
      [],
    ],
  ];

  it.each(cases)('%s', (_what, query, data, completed, faults) => {
    const result = complete(query, data);
    expect(result.data).toEqual(completed);
    expect(pathsOf(result.errors)).toEqual(faults);
  });

  it('gives the keys in the order of the query', () => {
    const { data } = complete('{ village { note a: area ...F id } } fragment F on Village { name }', {
      village: { id: '1', name: 'n', a: 1, note: 'x' },
    });
    expect(Object.keys((data?.village ?? {}) as object)).toEqual(['note', 'a', 'name', 'id']);
  });

  it('adds no error where a subgraph has said why, at the place itself or at the list that holds it', () => {
    const query = '{ village { friends { name } heads { name } } }';
    const data = { village: { friends: [{ name: null }], heads: [{ name: 'a' }] } };
    const exact = new GraphQLError('down', { path: ['village', 'friends', 0, 'name'] });
    expect(complete(query, data, [exact]).errors).toEqual([exact]);
    const list = new GraphQLError('down', { path: ['village', 'friends'] });
    expect(complete(query, data, [list]).errors).toEqual([list]);
    const elsewhere = new GraphQLError('down', { path: ['village', 'heads'] });
    expect(complete(query, data, [elsewhere]).errors).toHaveLength(2);
  });

  it('heeds directives whose condition is a variable', () => {
    const query = 'query ($no: Boolean!) { village { id @include(if: $no) note } }';
    expect(complete(query, { village: {} }, [], { no: false }).data).toEqual({ village: { note: null } });
    expect(complete(query, { village: {} }, [], { no: true }).data).toEqual({ village: null });
  });
});

describe('completion and one schema without federation', () => {
  const QUERY = `{
    village { ...V }
    table
    shapes { __typename ... on Village { id name } ... on Person { id nick home { name } } }
    nodes { __typename id ... on Village { twin { name } } }
  }
  fragment V on Village {
    id name note heads { ...P } guests { ...P } friends { ...P } board { id name }
    neighbour { id name twin { name note } } twin { id friends { name } }
  }
  fragment P on Person { id name nick home { id note } }`;

  const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null, freq: 6 });
  const text = orNull(fc.constantFrom('a', 'b'));
  const list = <Value>(item: fc.Arbitrary<Value>) => orNull(fc.array(item, { maxLength: 3 }));
  const { village } = fc.letrec<{ village: unknown; person: unknown }>((tie) => ({
    person: fc.record({
      __typename: fc.constant('Person'),
      id: text,
      name: text,
      nick: text,
      home: fc.option(tie('village'), { nil: null, maxDepth: 2, depthIdentifier: 'd' }),
    }),
    village: fc.record(
      {
        __typename: fc.constant('Village'),
        id: text,
        name: text,
        note: text,
        heads: list(orNull(tie('person'))),
        guests: list(orNull(tie('person'))),
        friends: list(orNull(tie('person'))),
        board: list(list(orNull(tie('person')))),
        neighbour: fc.option(tie('village'), { nil: null, maxDepth: 2, depthIdentifier: 'd' }),
        twin: fc.option(tie('village'), { nil: null, maxDepth: 3, depthIdentifier: 'd' }),
      },
      { noNullPrototype: true },
    ),
  }));
  const answers = fc.record({
    village: orNull(village),
    table: list(list(orNull(fc.integer({ min: 0, max: 9 })))),
    shapes: list(orNull(village)),
    nodes: list(orNull(village)),
  });

  it('agree on every placing of nulls', { timeout: 60_000 }, () => {
    const document = parse(QUERY);
    let bubbled = 0;
    fc.assert(
      fc.property(answers, (data) => {
        const expected = execute({
          schema,
          document,
          rootValue: data,
          typeResolver: (record) => (record as { __typename: string }).__typename,
        });
        if (expected instanceof Promise) throw new Error('not synchronous');
        const completed = complete(QUERY, structuredClone(data));
        expect(JSON.parse(JSON.stringify(completed.data))).toEqual(JSON.parse(JSON.stringify(expected.data)));
        expect(completed.errors === undefined).toBe(expected.errors === undefined);
        if (expected.errors) bubbled += 1;
      }),
      { numRuns: 500, seed: 20260501 },
    );
    expect(bubbled).toBeGreaterThan(50);
  });
});
