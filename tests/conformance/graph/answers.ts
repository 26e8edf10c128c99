import type { Actor } from '../../../src/domain/people/actor.js';
import { DESK, GRID_WORKER, MEDIATOR } from './harness.js';

export interface ExpectedAnswer {
  readonly what: string;
  readonly query: string;
  readonly as?: Actor;
  readonly variables?: Record<string, unknown>;
  readonly data: unknown;
  /** Code and path of each error. */
  readonly errors?: readonly string[];
}

/** What the example graph answers, wherever its subgraphs run. */
export const ANSWERS: readonly ExpectedAnswer[] = [
  {
    what: 'joins what three subgraphs know of one case',
    query: '{ case(id: "c1") { id title mediator { name boss { name } } court { caseNumber asOf } } }',
    as: DESK,
    data: {
      case: {
        id: 'c1',
        title: '宅基地边界',
        mediator: { name: '普永康', boss: { name: '杨秀英' } },
        court: { caseNumber: '(2026)云0112诉前调c1号', asOf: '2026-04-01' },
      },
    },
  },
  {
    what: 'starts from a subgraph that only extends cases',
    query: '{ latestCourtCase { title mediator { languages } } }',
    as: DESK,
    data: { latestCourtCase: { title: '宅基地边界', mediator: { languages: ['yi', 'zh'] } } },
  },
  {
    what: 'resolves interfaces, inline fragments and named ones, and entities below them',
    query: `{ case(id: "c1") { happenings { __typename at ...Session ... on HandedOver { to } } } }
      fragment Session on SessionHeld { minutes by { name } }`,
    data: {
      case: {
        happenings: [
          { __typename: 'SessionHeld', at: '2026-03-01', minutes: 90, by: { name: '普永康' } },
          { __typename: 'HandedOver', at: '2026-03-09', to: 'court' },
        ],
      },
    },
  },
  {
    what: 'answers a mutation with a member of a union',
    query:
      'mutation($id: ID!) { open(id: $id) { ... on Opened { case { title mediator { name } } } ... on Refused { reason } } }',
    variables: { id: 'c1' },
    as: DESK,
    data: { open: { case: { title: '宅基地边界', mediator: { name: '普永康' } } } },
  },
  {
    what: 'answers an expected failure with another member, and no error',
    query: 'mutation { open(id: "c9") { __typename ... on Refused { reason } } }',
    as: DESK,
    data: { open: { __typename: 'Refused', reason: 'there is no such case' } },
  },
  {
    what: 'keeps nested lists, empty lists and aliases',
    query: '{ a: case(id: "c1") { table } b: case(id: "c2") { t: table parties { side } } }',
    as: DESK,
    data: { a: { table: [[1, 2], [3]] }, b: { t: [[]], parties: [] } },
  },
  {
    what: 'heeds @skip and @include with variables and defaults',
    query:
      'query($no: Boolean = false) { case(id: "c1") { id title @include(if: $no) table @skip(if: true) } }',
    as: DESK,
    data: { case: { id: 'c1' } },
  },
  {
    what: 'answers null for what does not exist',
    query: '{ case(id: "c9") { id } mediator(id: "m9") { name } }',
    data: { case: null, mediator: null },
  },
  {
    what: 'ends the loss of an unknown mediator at the field that may be null',
    query: '{ case(id: "c2") { id mediator { id name } } }',
    data: { case: { id: 'c2', mediator: null } },
    errors: ['INCOMPLETE_DATA case.mediator.name'],
  },
  {
    what: 'gives the unknown mediator where nothing more than the id is asked for',
    query: '{ case(id: "c2") { mediator { id } } }',
    data: { case: { mediator: { id: 'lost' } } },
  },
  {
    what: 'takes a list whose items are required',
    query: '{ cases(first: 2) { id substitutes { name } } }',
    data: {
      cases: [
        { id: 'c1', substitutes: [{ name: '普永康' }, { name: '杨秀英' }] },
        { id: 'c2', substitutes: null },
      ],
    },
    errors: ['INCOMPLETE_DATA cases.1.substitutes.1.name'],
  },
  {
    what: 'keeps the rest where a required field fails in another subgraph',
    query: '{ case(id: "c1") { id mediator { badge } substitutes { badge } } }',
    data: { case: { id: 'c1', mediator: { badge: 'badge of 普永康' }, substitutes: null } },
    errors: ['INTERNAL_SERVER_ERROR case.substitutes.1.badge'],
  },
  {
    what: 'shows nobody what is public, and lists what is withheld',
    query: '{ case(id: "c1") { id title withheld { field code } parties { name withheld { field code } } } }',
    data: {
      case: {
        id: 'c1',
        title: null,
        withheld: [{ field: 'title', code: 'NOT_SIGNED_IN' }],
        parties: [
          {
            name: null,
            withheld: [
              { field: 'side', code: 'NOT_SIGNED_IN' },
              { field: 'name', code: 'NOT_SIGNED_IN' },
            ],
          },
          {
            name: null,
            withheld: [
              { field: 'side', code: 'NOT_SIGNED_IN' },
              { field: 'name', code: 'NOT_SIGNED_IN' },
            ],
          },
        ],
      },
    },
  },
  {
    what: 'shows a mediator the own community and withholds the next one',
    query:
      '{ cases(first: 2) { title court { caseNumber withheld { field code } } withheld { field code } } }',
    as: MEDIATOR,
    data: {
      cases: [
        { title: '宅基地边界', court: { caseNumber: '(2026)云0112诉前调c1号', withheld: [] }, withheld: [] },
        {
          title: null,
          court: { caseNumber: null, withheld: [{ field: 'caseNumber', code: 'OUTSIDE_AREA' }] },
          withheld: [{ field: 'title', code: 'OUTSIDE_AREA' }],
        },
      ],
    },
  },
  {
    what: "withholds from a grid worker what the court's platform says, in the own grid too",
    query: '{ case(id: "c1") { title court { caseNumber withheld { field code } } } }',
    as: GRID_WORKER,
    data: {
      case: {
        title: '宅基地边界',
        court: { caseNumber: null, withheld: [{ field: 'caseNumber', code: 'NOT_FOR_ROLE' }] },
      },
    },
  },
  {
    what: 'gets nothing more out of aliases, fragments or a detour over another subgraph',
    query: `{ latestCourtCase { a: title ...F ... on Case { b: title } } }
      fragment F on Case { c: title parties { n: name } }`,
    data: {
      latestCourtCase: { a: null, b: null, c: null, parties: [{ n: null }, { n: null }] },
    },
  },
  {
    what: 'refuses nobody an operation that needs a token, and goes on with the rest',
    query: '{ whoAmI case(id: "c1") { id } }',
    data: { whoAmI: null, case: { id: 'c1' } },
    errors: ['UNAUTHENTICATED whoAmI'],
  },
  {
    what: 'refuses a role an operation that it may not call, and carries nothing out',
    query: 'mutation { open(id: "c1") { __typename } }',
    as: MEDIATOR,
    data: { open: null },
    errors: ['FORBIDDEN open'],
  },
  {
    what: 'knows the caller in every subgraph',
    query: '{ whoAmI }',
    as: MEDIATOR,
    data: { whoAmI: '普永康 peoples-mediator 530112010-C03' },
  },
  {
    what: 'reports bad input that only a resolver can see',
    query: '{ cases(first: -1) { id } }',
    data: { cases: null },
    errors: ['BAD_USER_INPUT cases'],
  },
  {
    what: 'hides what broke',
    query: '{ broken }',
    data: { broken: null },
    errors: ['INTERNAL_SERVER_ERROR broken'],
  },
  { what: 'answers its own type name', query: '{ __typename }', data: { __typename: 'Query' } },
];
