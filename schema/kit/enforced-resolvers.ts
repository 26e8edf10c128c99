import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { mayCall } from '../../src/policy/may-call.js';
import { whyWithheld } from '../../src/policy/why-withheld.js';
import { AccessDenied } from './access-denied.js';
import { labelOf, operationOf } from './labels-of.js';
import { isRootType, ownFields, ownObjectTypes } from './own-types.js';
import type { SubgraphContext } from './subgraph.js';
import { type WithheldField, withholdableFields } from './withheld-field.js';

type Resolver = GraphQLFieldResolver<unknown, SubgraphContext>;
type FieldResolvers = Record<string, Resolver | { readonly subscribe: Resolver; readonly resolve: Resolver }>;

function areaOf(type: GraphQLObjectType, record: unknown): string | undefined {
  const read = type.extensions.areaOf as ((record: unknown) => string | undefined) | undefined;
  return read?.(record);
}

function operationResolver(
  type: GraphQLObjectType,
  field: GraphQLField<unknown, SubgraphContext>,
  resolve: Resolver,
): Resolver {
  const operation = operationOf(field);
  return (record, args, context, info) => {
    if (!operation || !mayCall(operation, context.caller)) {
      throw new AccessDenied(context.caller, `${type.name}.${field.name}`);
    }
    return resolve(record, args, context, info);
  };
}

function fieldResolver(type: GraphQLObjectType, field: GraphQLField<unknown, SubgraphContext>): Resolver {
  const label = labelOf(type, field);
  const resolve = field.resolve ?? defaultFieldResolver;
  return (record, args, context, info) => {
    const withheld = !label || whyWithheld(label, context.caller, areaOf(type, record));
    return withheld ? null : resolve(record, args, context, info);
  };
}

function withheldResolver(type: GraphQLObjectType): Resolver {
  const fields = withholdableFields(type).map(({ field, label }) => ({ name: field.name, label }));
  return (record, _args, { caller }): WithheldField[] => {
    const area = areaOf(type, record);
    return fields.flatMap(({ name, label }) => {
      const code = whyWithheld(label, caller, area);
      return code ? [{ field: name, code }] : [];
    });
  };
}

function rootResolvers(type: GraphQLObjectType): FieldResolvers {
  return Object.fromEntries(
    ownFields(type).map((field) => {
      const resolve = operationResolver(type, field, field.resolve ?? defaultFieldResolver);
      return [
        field.name,
        field.subscribe ? { subscribe: operationResolver(type, field, field.subscribe), resolve } : resolve,
      ];
    }),
  );
}

function objectResolvers(type: GraphQLObjectType): FieldResolvers {
  const fields = ownFields(type).map((field) => [field.name, fieldResolver(type, field)] as const);
  const withheld = withholdableFields(type).length > 0 ? { withheld: withheldResolver(type) } : {};
  return { ...Object.fromEntries(fields), ...withheld };
}

/**
 * The resolvers of every object type with the policy in front of each (权限强制执行): the one place where access
 * is enforced, whichever subgraph it is and whoever serves it.
 */
export const enforcedResolvers = (schema: GraphQLSchema): Record<string, FieldResolvers> =>
  Object.fromEntries(
    ownObjectTypes(schema).map((type) => [
      type.name,
      isRootType(schema, type) ? rootResolvers(type) : objectResolvers(type),
    ]),
  );
