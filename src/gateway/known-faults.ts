import type { GraphQLError } from 'graphql';

type Path = readonly (string | number)[];

/** `a`, `a.b`, `a.b.c` for the path a, b, c, and the empty prefix for the whole answer. */
const prefixesOf = (path: Path): string[] =>
  [...path.keys(), path.length].map((length) => path.slice(0, length).join('.'));

/** A planner's error about a list of entities names the list alone, so there only names can be compared. */
const namesOf = (path: Path): Path => path.filter((step) => typeof step === 'string');

/**
 * Which places of an answer already have an error to explain them (已有错误覆盖的位置). A missing required value
 * needs no error of its own where one was reported at it, above it or below it.
 */
export function knownFaults(errors: readonly GraphQLError[]): (place: Path) => boolean {
  const at = new Set<string>();
  const above = new Set<string>();
  for (const { path = [] } of errors) {
    const prefixes = prefixesOf(path);
    at.add(prefixes.at(-1) ?? '');
    for (const prefix of prefixes) above.add(prefix);
  }
  const isExplained = (path: Path): boolean => {
    const prefixes = prefixesOf(path);
    return above.has(prefixes.at(-1) ?? '') || prefixes.some((prefix) => at.has(prefix));
  };
  return (place) => isExplained(place) || isExplained(namesOf(place));
}
