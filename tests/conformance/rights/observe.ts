import {
  execute,
  GraphQLList,
  GraphQLObjectType,
  GraphQLSchema,
  getNamedType,
  isCompositeType,
  isRequiredArgument,
  parse,
} from 'graphql';
import type { Subgraph } from '../../../schema/kit/index.js';
import { isRootType, ownFields, ownObjectTypes } from '../../../schema/kit/own-types.js';
import { SUBGRAPHS } from '../../../schema/subgraphs.js';
import type { Dispute } from '../../../src/domain/disputes/dispute.js';
import type { Scope } from '../../../src/domain/partners/scope.js';
import { ANONYMOUS, type Caller, type CallerRole } from '../../../src/policy/caller.js';
import { EVERYBODY } from '../../../src/policy/role-groups.js';
import { PEOPLE } from '../../kit/people.js';
import type { TestHub } from '../../kit/test-hub.js';
import type { Seen } from './expected-form.js';
import { recordsWithin, sampleRecord } from './record-samples.js';
import { fileAnswer } from './sample-answer.js';
import { CALLER, fileSample } from './sample-disputes.js';
import { fileUser } from './sample-user.js';
import { sampleInput } from './sample-value.js';
import { SITUATIONS, type Situation } from './situations.js';

/** One cell of the matrix, as it really is. */
export interface SeenField {
  /** `subgraph Type.field`. */
  readonly path: string;
  readonly role: CallerRole;
  readonly situation: Situation;
  /** `mixed` when records that are alike were treated differently; `empty` when there was nothing to see. */
  readonly seen: Seen | 'mixed' | 'empty';
  /** What `withheld` says of it. */
  readonly code: string | undefined;
}

export interface SeenOperation {
  readonly path: string;
  readonly role: CallerRole;
  readonly scopes: readonly Scope[];
  readonly allowed: boolean;
}

/** All samples are part of the first of them: who may see that they are is each one's own matter. */
const MERGED: NonNullable<Dispute['mergedInto']> = {
  mergeId: 'M-1',
  disputeId: 'D-own-area-nobody',
  at: new Date('2026-11-23T01:00:00Z'),
  by: PEOPLE.desk,
  reason: '同一件事。',
  score: 0.99,
  reasons: [{ code: 'same-grid', bits: 7, words: '同一网格。' }],
};

const callerOf = (role: CallerRole): Caller => (role === 'anonymous' ? ANONYMOUS : { ...CALLER, role });

type Shown = Readonly<Record<string, unknown>> & {
  readonly withheld?: readonly { readonly field: string; readonly code: string }[];
};

/** Shows records of a type to a caller, through the type's own resolvers. */
async function show(
  subgraph: Subgraph,
  type: GraphQLObjectType,
  records: readonly unknown[],
  caller: Caller,
): Promise<readonly Shown[]> {
  const records_ = { type: new GraphQLList(type), resolve: () => records };
  const schema = new GraphQLSchema({
    query: new GraphQLObjectType({ name: 'Samples', fields: { records: records_ } }),
  });
  const fields = Object.values(type.getFields()).map(({ name, type: of }) =>
    name === 'withheld'
      ? 'withheld { field code }'
      : isCompositeType(getNamedType(of))
        ? `${name} { __typename }`
        : name,
  );
  const { data, errors } = await execute({
    schema,
    document: parse(`{ records { ${fields.join(' ')} } }`),
    contextValue: subgraph.newContext(caller),
  });
  if (errors)
    throw new Error(`${subgraph.name} ${type.name}: ${errors.map(({ message }) => message).join('; ')}`);
  return (data?.records ?? []) as unknown as Shown[];
}

function judge(values: readonly unknown[], clear: readonly unknown[]): SeenField['seen'] {
  const forms = clear.flatMap((whole, index): Seen[] => {
    if (whole === null || whole === undefined) return [];
    const value = values[index];
    if (value === null || value === undefined) return ['nothing'];
    return [JSON.stringify(value) === JSON.stringify(whole) ? 'clear' : 'masked'];
  });
  return new Set(forms).size > 1 ? 'mixed' : (forms[0] ?? 'empty');
}

async function observeType(
  subgraph: Subgraph,
  type: GraphQLObjectType,
  bySituation: readonly (readonly unknown[])[],
): Promise<SeenField[]> {
  const all = bySituation.flat();
  // Nobody sees everything: the hub no audit log, the auditor no case.
  const [byHub, byAuditor] = [
    await show(subgraph, type, all, callerOf('hub')),
    await show(subgraph, type, all, callerOf('auditor')),
  ];
  const clear = new Map(
    ownFields(type).map(({ name }) => [
      name,
      all.map((_, index) => byHub[index]?.[name] ?? byAuditor[index]?.[name]),
    ]),
  );
  const found: SeenField[] = [];
  for (const role of EVERYBODY) {
    const shown = await show(subgraph, type, all, callerOf(role));
    let from = 0;
    for (const [index, records] of bySituation.entries()) {
      const to = from + records.length;
      const part = shown.slice(from, to);
      for (const { name } of ownFields(type)) {
        const values = part.map((record) => record[name]);
        found.push({
          path: `${subgraph.name} ${type.name}.${name}`,
          role,
          situation: SITUATIONS[index] as Situation,
          // The list of what is withheld is there for everybody, and differs.
          seen: name === 'withheld' ? 'clear' : judge(values, clear.get(name)?.slice(from, to) ?? []),
          code: part[0]?.withheld?.find(({ field }) => field === name)?.code,
        });
      }
      from = to;
    }
  }
  return found;
}

/** Looks at every field of every subgraph, as every role, in every situation (逐格核对). */
export async function observeFields(hub: TestHub): Promise<SeenField[]> {
  const { repositories } = hub.services;
  await fileUser(repositories);
  await fileAnswer(repositories);
  const disputes: Dispute[] = [];
  for (const situation of SITUATIONS)
    disputes.push(await fileSample(situation, repositories, { mergedInto: MERGED }));
  const found: SeenField[] = [];
  for (const build of Object.values(SUBGRAPHS)) {
    const subgraph = build(hub.services);
    const within = await recordsWithin(
      subgraph,
      disputes.map(({ id }) => id),
    );
    for (const type of ownObjectTypes(subgraph.schema)) {
      if (isRootType(subgraph.schema, type)) continue;
      const samples = disputes.map((dispute) => [sampleRecord(subgraph.name, type, dispute)]);
      found.push(...(await observeType(subgraph, type, within.get(type.name) ?? samples)));
    }
  }
  return found;
}

async function isAllowed(subgraph: Subgraph, operation: string, caller: Caller): Promise<boolean> {
  const { errors } = await execute({
    schema: subgraph.schema,
    document: parse(operation),
    contextValue: subgraph.newContext(caller),
  });
  const unreadable = errors?.find(({ originalError, extensions }) => !originalError && !extensions.code);
  if (unreadable) throw new Error(`${operation}: ${unreadable.message}`);
  return !errors?.some(({ extensions: { code } }) => code === 'FORBIDDEN' || code === 'UNAUTHENTICATED');
}

/** Calls every query and mutation of every subgraph, as every role; as a partner with each list of scopes. */
export async function observeOperations(
  hub: TestHub,
  scopesOfPartners: readonly (readonly Scope[])[],
): Promise<SeenOperation[]> {
  const found: SeenOperation[] = [];
  for (const build of Object.values(SUBGRAPHS)) {
    const subgraph = build(hub.services);
    for (const type of ownObjectTypes(subgraph.schema).filter((one) => isRootType(subgraph.schema, one))) {
      for (const { name, args, type: of } of ownFields(type)) {
        const given = args.filter(isRequiredArgument).map((arg) => `${arg.name}: ${sampleInput(arg.type)}`);
        const call = `${name}${given.length > 0 ? `(${given.join(', ')})` : ''}`;
        const inside = isCompositeType(getNamedType(of)) ? ' { __typename }' : '';
        const operation = `${type.name.toLowerCase()} { ${call}${inside} }`;
        for (const role of EVERYBODY) {
          for (const scopes of role === 'partner' ? scopesOfPartners : [[]]) {
            const caller = role === 'anonymous' ? ANONYMOUS : { ...CALLER, role, scopes };
            const path = `${subgraph.name} ${type.name}.${name}`;
            found.push({ path, role, scopes, allowed: await isAllowed(subgraph, operation, caller) });
          }
        }
      }
    }
  }
  return found;
}
