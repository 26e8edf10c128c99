import { GraphQLScalarType, Kind } from 'graphql';
import { BadInput } from '../kit/index.js';

function parse(value: unknown): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) {
    throw new BadInput('An amount is a whole number of fen, such as 486100000 for 4,861,000 yuan.');
  }
  return value;
}

/** Money (金额) as a whole number of fen; larger than an `Int` holds. */
export const Fen = new GraphQLScalarType<number, number>({
  name: 'Fen',
  description: 'Money as a whole number of fen (分): 486100000 is 4,861,000 yuan.',
  serialize: parse,
  parseValue: parse,
  parseLiteral: (node) => parse(node.kind === Kind.INT ? Number(node.value) : undefined),
});
