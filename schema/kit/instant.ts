import { GraphQLScalarType, Kind } from 'graphql';
import { BadInput } from './bad-input.js';

/** ISO 8601 with a time and an offset; without an offset nobody can say which instant it is. */
const PATTERN = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

function parse(value: unknown): Date {
  const date = typeof value === 'string' && PATTERN.test(value) ? new Date(value) : undefined;
  if (!date || Number.isNaN(date.getTime())) {
    throw new BadInput('An instant is written as ISO 8601 with an offset, such as 2026-05-01T08:00:00Z.');
  }
  return date;
}

/** A point in time (时刻), written in UTC. Every `Date` field of a subgraph is one. */
export const Instant = new GraphQLScalarType<Date, string>({
  name: 'Instant',
  description: 'A point in time (时刻), ISO 8601 in UTC, such as 2026-05-01T00:00:00.000Z.',
  serialize: (value) => (value instanceof Date ? value : parse(value)).toISOString(),
  parseValue: parse,
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
});
