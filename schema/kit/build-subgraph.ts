import 'reflect-metadata';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { type GraphQLResolveInfo, type GraphQLSchema, parse, print } from 'graphql';
import { buildSchemaSync, type ClassType, createResolversMap, type NonEmptyArray } from 'type-graphql';
import type { Caller } from '../../src/policy/caller.js';
import { checkLabels } from './check-labels.js';
import { contextOf } from './context-of.js';
import { enforcedResolvers } from './enforced-resolvers.js';
import { FEDERATION_LINK } from './federation-link.js';
import { GATEWAY_FOLLOWS } from './gateway-follows.js';
import { Instant } from './instant.js';
import { isRootType, ownObjectTypes } from './own-types.js';
import type { OwnContext, Subgraph, SubgraphContext } from './subgraph.js';
import { addWithheldFields, withholdingTypes } from './withheld-field.js';

/** The key of an entity as another subgraph knows it. */
export type EntityKey = Readonly<Record<string, unknown>>;

/** Finds an entity by its key; `null` where this subgraph does not know it. Batch with a loader of the context. */
export type ResolveReference<Context> = (
  key: EntityKey,
  context: Context,
  info: GraphQLResolveInfo,
) => unknown;

/** What a subgraph is made of. */
export interface SubgraphParts<Context extends SubgraphContext> {
  /** Lower case, for example `disputes`. */
  readonly name: string;
  /** The type-graphql resolver classes. */
  readonly resolvers: NonEmptyArray<ClassType>;
  /** Entities and union members that no query reaches. */
  readonly orphanedTypes?: readonly ClassType[];
  /** For every entity this subgraph can find: how, by type name. */
  readonly references?: Readonly<Record<string, ResolveReference<Context>>>;
  /** Makes the context of one request: the caller, the services, fresh loaders. */
  newContext(caller: Caller): OwnContext<Context>;
}

/** Carries labels over to the executable schema, so that laws can be checked on what is really served. */
function keepExtensions(from: GraphQLSchema, to: GraphQLSchema): void {
  for (const type of ownObjectTypes(to)) {
    const source = from.getType(type.name);
    type.extensions = { ...type.extensions, ...source?.extensions };
    const sourceFields = source && 'getFields' in source ? source.getFields() : {};
    for (const field of Object.values(type.getFields())) {
      const extensions = sourceFields[field.name]?.extensions;
      // What the kit adds itself tells nothing about a case: names of fields and reasons.
      field.extensions = extensions ?? (isRootType(to, type) ? {} : { label: 'public' });
    }
  }
}

/**
 * Makes a Federation 2 subgraph (子图) of type-graphql classes, with the policy enforced on every field.
 *
 * Types with fields that may be withheld get a `withheld` field; `Date` fields become `Instant`.
 *
 * @throws LabelFault when a field has no label, or a label that could not be enforced
 */
export function buildSubgraph<Context extends SubgraphContext>(parts: SubgraphParts<Context>): Subgraph {
  const written = buildSchemaSync({
    resolvers: parts.resolvers,
    orphanedTypes: [...(parts.orphanedTypes ?? [])],
    scalarsMap: [{ type: Date, scalar: Instant }],
    // Input is checked by the services, which also hear from callers that are not GraphQL.
    validate: false,
    skipCheck: true,
    pubSub: GATEWAY_FOLLOWS,
  });
  checkLabels(parts.name, written);

  const document = addWithheldFields(
    parse(printSchemaWithDirectives(written, { pathToDirectivesInExtensions: ['none'] }), {
      noLocation: true,
    }),
    withholdingTypes(written),
  );
  const sdl = `${FEDERATION_LINK}\n\n${print(document)}\n`;

  const resolvers: Record<string, object> = { ...createResolversMap(written), ...enforcedResolvers(written) };
  for (const [type, resolve] of Object.entries(parts.references ?? {})) {
    const resolveReference = async (key: EntityKey, context: Context, info: GraphQLResolveInfo) =>
      (await resolve(key, context, info)) ?? null;
    resolvers[type] = { ...resolvers[type], __resolveReference: resolveReference };
  }
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]);
  keepExtensions(written, schema);
  return { name: parts.name, sdl, schema, newContext: contextOf(parts.newContext) };
}
