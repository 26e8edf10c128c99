import fc from 'fast-check';
import {
  buildClientSchema,
  type GraphQLObjectType,
  type GraphQLSchema,
  getIntrospectionQuery,
  getNamedType,
  type IntrospectionQuery,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROLES } from '../../src/domain/people/role.js';
import type { Caller } from '../../src/policy/caller.js';
import { disclose } from '../../src/policy/disclose.js';
import type { FieldLabel } from '../../src/policy/field-labels.js';
import { recordOfDispute } from '../../src/policy/record-of-dispute.js';
import { idNumber } from '../kit/id-number.js';
import { PEOPLE } from '../kit/people.js';
import { type TestServer, testServer } from '../kit/test-server.js';

const REPORT = `mutation ($input: ReportInput!) { reportDispute(input: $input) {
  ... on DisputeChanged { dispute { id } } } }`;

/** Values that occur once each, by the label of the only field that may show them. */
interface Planted {
  readonly id: string;
  readonly values: readonly (readonly [FieldLabel, string])[];
}

const QUERIES = 520;
const MOST_FIELDS = 12;

describe('random queries by everybody', () => {
  let server: TestServer;
  let schema: GraphQLSchema;
  const planted: Planted[] = [];

  beforeAll(async () => {
    server = await testServer('in-process');
    const { body } = await server.ask(PEOPLE.desk, getIntrospectionQuery());
    schema = buildClientSchema(body.data as unknown as IntrospectionQuery);
    planted.push(await plant('甲', {}), await plant('乙', { victimOfViolence: true }));
  });
  afterAll(() => server.close());

  async function plant(mark: string, changes: object): Promise<Planted> {
    const values = {
      narrative: `水沟争执${mark}事`,
      name: `陈玉兰${mark}`,
      'id-number': idNumber(mark === '甲' ? '19700102' : '19700103'),
      phone: mark === '甲' ? '13900000031' : '13900000032',
      address: `水塘村${mark}12号`,
    };
    const input = {
      requestKey: `request-random-${mark === '甲' ? 1 : 2}`,
      title: '相邻纠纷',
      summary: values.narrative,
      categoryCode: '0201',
      peopleInvolved: 2,
      happenedOn: '2026-11-20T00:00:00Z',
      place: { address: '谷律村' },
      areaCode: '530112010-001',
      parties: [
        {
          side: 'APPLICANT',
          name: values.name,
          idNumber: values['id-number'],
          phone: values.phone,
          address: values.address,
          ...changes,
        },
      ],
    };
    const { body } = await server.ask(PEOPLE.gridWorker, REPORT, { input });
    const { id } = (body.data as { reportDispute: { dispute: { id: string } } }).reportDispute.dispute;
    await server.hub.settle();
    return { id, values: Object.entries(values) as [FieldLabel, string][] };
  }

  /** A selection of this type's fields; those that need arguments are left to tests that know them. */
  function selection(type: GraphQLObjectType, pick: (upTo: number) => number, depth: number): string {
    const fields = Object.values(type.getFields()).filter(({ args }) => !args.some(isRequiredArgument));
    const chosen = new Set(Array.from({ length: 1 + pick(MOST_FIELDS) }, () => fields[pick(fields.length)]));
    const parts = [...chosen].flatMap((field, place) => {
      const inner = field && getNamedType(field.type);
      const alias = pick(3) === 0 ? `a${place}: ` : '';
      if (isLeafType(inner)) return `${alias}${field?.name}`;
      if (!isObjectType(inner) || depth === 0) return [];
      const within = selection(inner, pick, depth - 1);
      return `${alias}${field?.name} { ${pick(4) === 0 ? `... on ${inner.name} { ${within} }` : within} }`;
    });
    return ['__typename', ...parts].join(' ');
  }

  const roles = ROLES.filter((role) => role !== 'hub');
  const areas = ['530112010', '530112010-C01', '530112010-001', '530112010-C03'];
  const callers = fc
    .record({ role: fc.constantFrom(...roles), areaCode: fc.constantFrom(...areas), own: fc.boolean() })
    .map(({ role, areaCode, own }) => ({
      personId: own ? PEOPLE.gridWorker.personId : 'P-somebody',
      name: '某人',
      role,
      areaCode,
    }));

  it(`never show what the rights tables withhold (${QUERIES} of them)`, async () => {
    let shown = 0;
    await fc.assert(
      fc.asyncProperty(callers, fc.integer({ min: 1 }), fc.nat(1), async (caller, seed, which) => {
        const { id, values } = planted[which] as Planted;
        let state = seed;
        const pick = (upTo: number): number => {
          state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
          return Math.floor((state / 2_147_483_648) * upTo);
        };
        const within = selection(schema.getType('Dispute') as GraphQLObjectType, pick, 3);
        const reply = await server.ask(caller, `query ($id: ID!) { dispute(id: $id) { ${within} } }`, { id });
        const text = JSON.stringify(reply.body);
        const dispute = await server.hub.services.repositories.disputes.find(id);
        if (!dispute) throw new Error('the dispute is gone');
        for (const [label, value] of values) {
          if (!text.includes(value)) continue;
          shown += 1;
          expect(disclose(label, caller as Caller, recordOfDispute(dispute))).toBe('clear');
        }
        // Only limits and rights may say no: what was generated is valid.
        for (const { extensions } of reply.body.errors ?? []) {
          expect(['FORBIDDEN', 'QUERY_TOO_COMPLEX']).toContain(extensions?.code);
        }
      }),
      { numRuns: QUERIES, seed: 20_261_124, endOnFailure: true },
    );
    // The queries reach what they are about.
    expect(shown).toBeGreaterThan(20);
  });
});
