import type { GraphQLError } from 'graphql';

type Path = readonly (string | number)[];

/**
 * Which places of an answer already have an error to explain them (已有错误覆盖的位置). A missing required value
 * needs no error of its own where one was reported at it, above it or below it.
 *
 * Places are compared without list positions: a planner's error about a list of entities names the list alone.
 */
export function knownFaults(errors: readonly GraphQLError[]): (place: Path) => boolean {
  const places = new Set<string>();
  const above = new Set<string>();
  const prefixesOf = (path: Path): string[] => {
    const names = path.filter((step) => typeof step === 'string');
    return [...names.keys(), names.length].map((length) => names.slice(0, length).join('.'));
  };
  for (const error of errors) {
    const prefixes = prefixesOf(error.path ?? []);
    for (const prefix of prefixes) above.add(prefix);
    places.add(prefixes.at(-1) ?? '');
  }
  return (place) => {
    const prefixes = prefixesOf(place);
    return above.has(prefixes.at(-1) ?? '') || prefixes.some((prefix) => places.has(prefix));
  };
}
