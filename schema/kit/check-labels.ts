import { type GraphQLObjectType, type GraphQLSchema, isNonNullType } from 'graphql';
import type { FieldLabel } from '../../src/policy/field-labels.js';
import { FIELD_RIGHTS } from '../../src/policy/field-rights.js';
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

const endsAtArea = (label: FieldLabel) => Object.values(FIELD_RIGHTS[label]).includes('own-area');

function faultsOfType(type: GraphQLObjectType): string[] {
  const fields = withholdableFields(type);
  const mustBeNullable = fields
    .filter(({ field }) => isNonNullType(field.type))
    .map(
      ({ field, label }) => `${type.name}.${field.name} may be withheld (${label}), so it must be nullable`,
    );
  const needsArea = fields.some(({ label }) => endsAtArea(label)) && !type.extensions.areaOf;
  return [
    ...mustBeNullable,
    ...(needsArea ? [`${type.name} has fields whose right ends at an area, so it needs @InArea`] : []),
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
 * nullable, and every type whose rights end at an area but that does not say where its records lie
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
