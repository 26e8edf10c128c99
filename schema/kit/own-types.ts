import { type GraphQLObjectType, type GraphQLSchema, isIntrospectionType, isObjectType } from 'graphql';

const FEDERATION_TYPES = new Set(['_Service', '_Entity', '_Any']);
const FEDERATION_FIELDS = new Set(['_service', '_entities']);

/** The object types that a subgraph's authors wrote, without federation's own. */
export const ownObjectTypes = (schema: GraphQLSchema): GraphQLObjectType[] =>
  Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => !isIntrospectionType(type) && !FEDERATION_TYPES.has(type.name));

/** The fields of a type that its authors wrote, without federation's own. */
export const ownFields = (type: GraphQLObjectType) =>
  Object.values(type.getFields()).filter((field) => !FEDERATION_FIELDS.has(field.name));

/** Whether the fields of this type are operations: queries, mutations or subscriptions. */
export const isRootType = (schema: GraphQLSchema, type: GraphQLObjectType): boolean =>
  type === schema.getQueryType() ||
  type === schema.getMutationType() ||
  type === schema.getSubscriptionType();
