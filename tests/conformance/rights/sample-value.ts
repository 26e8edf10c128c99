import {
  type GraphQLInputType,
  type GraphQLOutputType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredInputField,
} from 'graphql';

const BY_SCALAR: Readonly<Record<string, unknown>> = {
  Int: 1,
  Float: 1.5,
  Fen: 100,
  Boolean: true,
  Day: '2026-05-01',
  Instant: '2026-05-01T00:00:00Z',
};

/** Some value of a leaf type as resolvers hand it on, or of an object type one without content. */
export function sampleOutput(type: GraphQLOutputType): unknown {
  const plain = getNullableType(type);
  if (isListType(plain)) return [sampleOutput(plain.ofType as GraphQLOutputType)];
  if (isEnumType(plain)) return plain.getValues()[0]?.value;
  if ('getFields' in plain || 'getTypes' in plain) return {};
  return BY_SCALAR[plain.name] ?? 'sample';
}

/** Some value of an input type, as it is written in a query. */
export function sampleInput(type: GraphQLInputType): string {
  const plain = getNullableType(type);
  if (isListType(plain)) return `[${sampleInput(plain.ofType as GraphQLInputType)}]`;
  if (isEnumType(plain)) return String(plain.getValues()[0]?.name);
  if (isInputObjectType(plain)) {
    const required = Object.values(plain.getFields()).filter(isRequiredInputField);
    return `{ ${required.map((field) => `${field.name}: ${sampleInput(field.type)}`).join(', ')} }`;
  }
  return JSON.stringify(BY_SCALAR[plain.name] ?? 'sample');
}
