import { type GraphQLObjectType, type GraphQLSchema, GraphQLString, isNonNullType } from 'graphql';
import { dependsOnRecord } from '../../src/policy/depends-on-record.js';
import { MASKS } from '../../src/policy/masks/masks.js';
import { isRootType, ownFields, ownObjectTypes } from './own-types.js';
import { unlabelledFields } from './unlabelled-fields.js';
import { withholdableFields, withholdingTypes } from './withheld-field.js';

/** A subgraph whose labels cannot be enforced (字段密级配置有误). The message names every field at fault. */
export class LabelFault extends Error {
  constructor(subgraph: string, faults: readonly string[]) {
    super(`The subgraph ${subgraph} cannot be built:\n${faults.map((fault) => `- ${fault}`).join('\n')}`);
    this.name = 'LabelFault';
  }
}

function faultsOfType(type: GraphQLObjectType): string[] {
  const fields = withholdableFields(type);
  const mustBeNullable = fields
    .filter(({ field }) => isNonNullType(field.type))
    .map(
      ({ field, label }) => `${type.name}.${field.name} may be withheld (${label}), so it must be nullable`,
    );
  const mustBeText = fields
    .filter(({ field, label }) => MASKS[label] && field.type !== GraphQLString)
    .map(({ field, label }) => `${type.name}.${field.name} may be masked (${label}), so it must be text`);
  const needsFacts = fields.some(({ label }) => dependsOnRecord(label)) && !type.extensions.factsOf;
  return [
    ...mustBeNullable,
    ...mustBeText,
    ...(needsFacts
      ? [`${type.name} has fields that not everybody sees everywhere, so it needs @OnRecord`]
      : []),
    ...(type.getFields().withheld ? [`${type.name}.withheld is the kit's own field`] : []),
  ];
}

/** An operation may be refused, or its subgraph may be down: neither may take the rest of the answer along. */
const faultsOfRoot = (type: GraphQLObjectType): string[] =>
  ownFields(type)
    .filter((field) => isNonNullType(field.type))
    .map((field) => `${type.name}.${field.name} may be refused or out of reach, so it must be nullable`);

/**
 * Refuses a subgraph whose labels could not be enforced.
 *
 * @throws LabelFault naming every field without a label, every field and operation that may be withheld but is not
 * nullable, every field that may be masked but is not text, and every type whose rights depend on the record but
 * that does not say by what
 */
export function checkLabels(subgraph: string, schema: GraphQLSchema): void {
  const faults = [
    ...unlabelledFields(schema).map((field) => `${field} has no label`),
    ...withholdingTypes(schema).flatMap(faultsOfType),
    ...ownObjectTypes(schema)
      .filter((type) => isRootType(schema, type))
      .flatMap(faultsOfRoot),
  ];
  if (faults.length > 0) throw new LabelFault(subgraph, faults);
}
