import { GraphQLScalarType, Kind } from 'graphql';
import { BadInput } from './bad-input.js';

function parse(value: unknown): string {
  const isDay = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
  const date = isDay ? new Date(`${value}T00:00:00Z`) : undefined;
  // A day that does not exist, such as 30 February, rolls over or is refused by the parser.
  if (!date || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== value) {
    throw new BadInput('A day is written as YYYY-MM-DD, such as 2026-05-01.');
  }
  return String(value);
}

/** A calendar day in Asia/Shanghai (日期), kept as text: a day has no instant. */
export const Day = new GraphQLScalarType<string, string>({
  name: 'Day',
  description: 'A calendar day in Asia/Shanghai (日期), such as 2026-05-01.',
  serialize: parse,
  parseValue: parse,
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
});
