import { transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import { buildASTSchema, type GraphQLSchema, isScalarType, isSpecifiedScalarType, parse } from 'graphql';
import type { Subgraph } from '../../schema/kit/index.js';

/**
 * The schema that callers see (对外模式): the supergraph without federation's frame.
 *
 * Schema text does not say how a custom scalar is read, so that is taken from the subgraphs: a malformed instant
 * is refused at the door, wherever its subgraph runs.
 */
export function apiSchemaOf(supergraphSdl: string, subgraphs: readonly Subgraph[]): GraphQLSchema {
  const schema = buildASTSchema(transformSupergraphToPublicSchema(parse(supergraphSdl)), {
    assumeValidSDL: true,
  });
  for (const subgraph of subgraphs) {
    for (const scalar of Object.values(subgraph.schema.getTypeMap()).filter(isScalarType)) {
      const ours = schema.getType(scalar.name);
      if (!isScalarType(ours) || isSpecifiedScalarType(ours)) continue;
      ours.parseValue = scalar.parseValue;
      ours.parseLiteral = scalar.parseLiteral;
    }
  }
  return schema;
}
