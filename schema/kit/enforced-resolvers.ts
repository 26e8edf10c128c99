import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
} from 'graphql';
import { disclose } from '../../src/policy/disclose.js';
import { MASKS } from '../../src/policy/masks/masks.js';
import { mayCall } from '../../src/policy/may-call.js';
import type { RecordFacts } from '../../src/policy/record-facts.js';
import { WATCHED_LABELS } from '../../src/policy/watched-labels.js';
import { ERASED } from '../../src/sealing/erased.js';
import { AccessDenied } from './access-denied.js';
import { labelOf, operationOf } from './labels-of.js';
import { isRootType, ownFields, ownObjectTypes } from './own-types.js';
import type { SubgraphContext } from './subgraph.js';
import { type WithheldField, withholdableFields } from './withheld-field.js';

type Resolver = GraphQLFieldResolver<unknown, SubgraphContext>;
type FieldResolvers = Record<string, Resolver | { readonly subscribe: Resolver; readonly resolve: Resolver }>;

function factsOf(type: GraphQLObjectType, record: unknown): RecordFacts {
  const read = type.extensions.factsOf as ((record: unknown) => RecordFacts) | undefined;
  return read?.(record) ?? {};
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
  if (!label) return () => null;
  const resolve = field.resolve ?? defaultFieldResolver;
  const mask = MASKS[label] ?? (() => null);
  // What is inside an object is looked at field by field.
  const isWatched = WATCHED_LABELS.has(label) && isLeafType(getNamedType(field.type));
  return (record, args, context, info) => {
    const facts = factsOf(type, record);
    const form = disclose(label, context.caller, facts);
    if (form !== 'clear' && form !== 'masked') return null;
    const show = (value: unknown) => {
      if (value === null || value === undefined) return null;
      if (isWatched) context.looks.note(type.name, facts.id ?? '', form, field.name);
      return form === 'clear' || value === ERASED ? value : mask(String(value));
    };
    const value = resolve(record, args, context, info);
    return value instanceof Promise ? value.then(show) : show(value);
  };
}

function withheldResolver(type: GraphQLObjectType): Resolver {
  const fields = withholdableFields(type).map(({ field, label }) => ({ name: field.name, label }));
  return (record, _args, { caller }): WithheldField[] => {
    const facts = factsOf(type, record);
    return fields.flatMap(({ name, label }) => {
      const form = disclose(label, caller, facts);
      if (form === 'clear') return [];
      return [{ field: name, code: form === 'masked' ? 'MASKED' : form }];
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
