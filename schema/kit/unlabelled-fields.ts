import type { GraphQLSchema } from 'graphql';
import { labelledFields } from './labelled-fields.js';

/**
 * Fields that nobody has given a label, queries and mutations that nobody has given a kind, as `Type.field`.
 * A subgraph with any is refused by its law test.
 */
export const unlabelledFields = (schema: GraphQLSchema): string[] =>
  labelledFields(schema)
    .filter(({ label, operation }) => !label && !operation)
    .map(({ path }) => path);
