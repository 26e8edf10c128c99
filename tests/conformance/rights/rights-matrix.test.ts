import { Field, ObjectType, Query, Resolver } from 'type-graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSubgraph, Labelled, Permitted } from '../../../schema/kit/index.js';
import { SCOPES } from '../../../src/domain/partners/scope.js';
import { EVERYBODY } from '../../../src/policy/role-groups.js';
import { type TestHub, testHub } from '../../kit/test-hub.js';
import { expectedForm } from './expected-form.js';
import { observeFields, observeOperations, type SeenField, type SeenOperation } from './observe.js';
import { type RightsDocument, readRights } from './rights-document.js';
import { SITUATIONS } from './situations.js';

const document = readRights();

/** Cells that are not as the document promises. */
function brokenPromises(seen: readonly SeenField[], promised: RightsDocument): string[] {
  return seen.flatMap(({ path, role, situation, seen: form, code }) => {
    const label = promised.labels.get(path);
    const where = `${path} as ${role}, ${situation.place}, protected: ${situation.protection}`;
    if (label === undefined) return [`${where}: the document does not name it`];
    const expected = expectedForm(promised, label, role, situation);
    if (form !== expected) return [`${where}: ${form} instead of ${expected}`];
    // A type that nothing is ever withheld of says so by having no list.
    const fits = expected === 'clear' ? code === undefined : (code === 'MASKED') === (expected === 'masked');
    return fits ? [] : [`${where}: ${expected}, but withheld says ${code}`];
  });
}

function brokenOperations(seen: readonly SeenOperation[], promised: RightsDocument): string[] {
  return seen.flatMap(({ path, role, scopes, allowed }) => {
    const kind = promised.kinds.get(path);
    const cell = promised.operations.get(`${kind} ${role}`);
    if (cell === undefined) return [`${path} as ${role}: the document does not name it`];
    const scope = /须授权 ([\w:]+)/.exec(cell)?.[1];
    const expected = cell.startsWith('可') && (scope === undefined || scopes.some((one) => one === scope));
    return allowed === expected
      ? []
      : [`${path} as ${role} with [${scopes}]: ${allowed} instead of ${expected}`];
  });
}

describe('who sees what', () => {
  let hub: TestHub;
  let fields: SeenField[];
  let operations: SeenOperation[];

  beforeAll(async () => {
    hub = await testHub();
    fields = await observeFields(hub);
    operations = await observeOperations(hub, [[], ...SCOPES.map((scope) => [scope]), [...SCOPES]]);
  }, 120_000);
  afterAll(() => hub.close());

  it('is in every cell what docs/RIGHTS.md says', () => {
    console.info(`rights matrix: ${fields.length} cells of fields, ${operations.length} of operations`);
    expect(brokenPromises(fields, document)).toEqual([]);
    expect(brokenOperations(operations, document)).toEqual([]);
  });

  it('was looked at without a hole: every field of the document, every role, every situation', () => {
    const cell = ({ path, role, situation: { place, protection } }: SeenField) =>
      `${path}|${role}|${place}|${protection}`;
    const looked = fields.map(cell);
    const promised = [...document.labels.keys()].flatMap((path) =>
      EVERYBODY.flatMap((role) =>
        SITUATIONS.map(({ place, protection }) => `${path}|${role}|${place}|${protection}`),
      ),
    );
    expect(new Set(looked).size).toBe(looked.length);
    expect([...new Set(looked).symmetricDifference(new Set(promised))]).toEqual([]);
    expect(new Set(operations.map(({ path }) => path))).toEqual(new Set(document.kinds.keys()));
    expect(new Set(operations.map(({ role }) => role))).toEqual(new Set(EVERYBODY));
  });

  it('says PROTECTED of a protected record alone, and only of what is seen of others', () => {
    const wrong = fields.filter(({ situation, path, role, code }) => {
      if (code !== 'PROTECTED') return false;
      const label = String(document.labels.get(path));
      const otherwise = expectedForm(document, label, role, { ...situation, protection: 'nobody' });
      return situation.protection === 'nobody' || otherwise === 'nothing';
    });
    expect(wrong).toEqual([]);
  });

  it('would be noticed if it differed in a single cell of either table', () => {
    const used = new Set(document.labels.values());
    const byCell = Map.groupBy(fields, ({ path, role }) => `${document.labels.get(path)} ${role}`);
    const unnoticed: string[] = [];
    for (const name of ['ordinary', 'protected'] as const) {
      for (const [key, cell] of document[name]) {
        const [label = ''] = key.split(' ');
        // Where the first table shows nothing, the second has nothing left to say.
        const isMoot = name === 'protected' && document.ordinary.get(key) === '不可见';
        if (!used.has(label) || isMoot) continue;
        const changed = cell === '不可见' ? '全部·明文' : '不可见';
        const crooked = { ...document, [name]: new Map(document[name]).set(key, changed) };
        if (brokenPromises(byCell.get(key) ?? [], crooked).length === 0) unnoticed.push(`${name} ${key}`);
      }
    }
    expect(unnoticed).toEqual([]);
  });

  it('would be noticed if a field had another label, or none', () => {
    const phone = 'disputes Party.phone';
    const relabelled = { ...document, labels: new Map(document.labels).set(phone, 'name') };
    expect(brokenPromises(fields, relabelled).length).toBeGreaterThan(0);
    const labels = new Map(document.labels);
    labels.delete(phone);
    const unnamed = fields.filter(({ path }) => path === phone);
    expect(brokenPromises(unnamed, { ...document, labels })[0]).toContain('the document does not name it');
  });

  it('cannot be asked of a field without a label: its subgraph does not build', () => {
    @ObjectType()
    class Crooked {
      @Field(() => String, { nullable: true })
      @Labelled('public')
      labelled?: string;

      @Field(() => String, { nullable: true })
      phone?: string;
    }
    @Resolver()
    class CrookedResolver {
      @Query(() => Crooked, { nullable: true })
      @Permitted('look-up')
      crooked(): Crooked | null {
        return null;
      }
    }
    const build = () =>
      buildSubgraph({ name: 'crooked', resolvers: [CrookedResolver], newContext: (caller) => ({ caller }) });
    expect(build).toThrow(/Crooked\.phone has no label/);
  });
});
