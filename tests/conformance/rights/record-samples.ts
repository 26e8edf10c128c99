import { execute, type GraphQLObjectType, getNamedType, isCompositeType, isObjectType, parse } from 'graphql';
import type { Subgraph } from '../../../schema/kit/index.js';
import { ownFields, ownObjectTypes } from '../../../schema/kit/own-types.js';
import type { Dispute } from '../../../src/domain/disputes/dispute.js';
import type { Caller } from '../../../src/policy/caller.js';
import { listingOf } from '../../../src/policy/listing.js';
import { recordOfDispute } from '../../../src/policy/record-of-dispute.js';
import { PEOPLE } from '../../kit/people.js';
import { ANSWER_ID } from './sample-answer.js';
import { CALLER } from './sample-disputes.js';
import { sampleOutput } from './sample-value.js';

const HUB: Caller = { ...CALLER, role: 'hub' };

/** Everything below a type, down to where a type comes again. */
function selection(type: GraphQLObjectType, above: readonly string[] = []): string {
  const passed = [...above, type.name];
  const fields = Object.values(type.getFields()).flatMap(({ name, type: of }) => {
    const inner = getNamedType(of);
    if (!isCompositeType(inner)) return [name];
    if (!isObjectType(inner) || passed.includes(inner.name)) return [];
    return [`${name} ${selection(inner, passed)}`];
  });
  return `{ __typename ${fields.join(' ')} }`;
}

/** Lets every type hand over the records that pass through it: `withheld` is asked of each. */
function listenTo(subgraph: Subgraph, heard: (type: string, record: unknown) => void): void {
  for (const type of ownObjectTypes(subgraph.schema)) {
    const { withheld } = type.getFields();
    const resolve = withheld?.resolve;
    if (!withheld || !resolve) continue;
    withheld.resolve = (record, ...rest) => {
      heard(type.name, record);
      return resolve(record, ...rest);
    };
  }
}

/**
 * The records of each type that lie within a dispute, as the resolvers themselves make them for the hub, which sees
 * everything.
 *
 * @returns by type, in the order of the disputes: those of one dispute together
 */
export async function recordsWithin(
  subgraph: Subgraph,
  disputeIds: readonly string[],
): Promise<ReadonlyMap<string, readonly (readonly unknown[])[]>> {
  const dispute = subgraph.schema.getType('Dispute');
  const all = new Map<string, unknown[][]>();
  if (!isObjectType(dispute)) return all;
  let current = 0;
  listenTo(subgraph, (type, record) => {
    const lists = all.get(type) ?? disputeIds.map(() => []);
    all.set(type, lists);
    lists[current]?.push(record);
  });
  for (const [index, id] of disputeIds.entries()) {
    current = index;
    const { errors } = await execute({
      schema: subgraph.schema,
      document: parse(
        `{ _entities(representations: [{ __typename: "Dispute", id: "${id}" }]) { ... on Dispute ${selection(dispute)} } }`,
      ),
      contextValue: subgraph.newContext(HUB),
    });
    if (errors) throw new Error(`${subgraph.name}: ${errors.map(({ message }) => message).join('; ')}`);
  }
  return all;
}

/** What a record of a type must have besides its own fields, for its resolvers to find the rest: a new type may too. */
const BEHIND: Readonly<Record<string, (dispute: Dispute) => object>> = {
  'grid Area': () => ({ parent: '530112010' }),
  'assistant ConsultationTurn': () => ({ answerId: ANSWER_ID }),
  'grid Coverage': () => ({ areaCode: '530112010' }),
  'people Viewer': () => ({ personId: CALLER.personId }),
  'disputes DisputeConnection': () => ({ listing: listingOf(PEOPLE.desk) }),
  'disputes MergeProposal': ({ id }) => ({ disputeIds: [id] }),
};

/** A record of a type that no query of a dispute reaches, with something in every field, as part of this dispute. */
export function sampleRecord(subgraph: string, type: GraphQLObjectType, dispute: Dispute): unknown {
  const fields = ownFields(type).map(({ name, type: of }) => [name, sampleOutput(of)]);
  const part = { of: recordOfDispute(dispute) };
  const own = type.name === 'Dispute' ? { id: dispute.id } : {};
  return { ...Object.fromEntries(fields), ...part, ...own, ...BEHIND[`${subgraph} ${type.name}`]?.(dispute) };
}
