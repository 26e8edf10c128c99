import { EJSON } from 'bson';

/**
 * The one way to write a document down (规范编码): relaxed Extended JSON, names in the order of their UTF-16 code
 * units at every level, no spaces. So the order in which a store keeps fields does not matter, and a value of another
 * type is another text.
 */
export const canonicalForm = (document: object): string =>
  inOrder(EJSON.serialize(document, { relaxed: true }));

function inOrder(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inOrder).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const members = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${inOrder(member)}`);
  return `{${members.join(',')}}`;
}
