import { type MatchDetails, someAtPath } from '../paths.js';

/** What a filter asks of one field. */
export interface Condition {
  /** Whether some value at the path below `root` satisfies it, arrays walked as MongoDB does. */
  matches(root: unknown, parts: readonly string[], details?: MatchDetails): boolean;
  /** Whether one value by itself satisfies it, as `$elemMatch` and `$pull` ask of array elements. */
  matchesValue(value: unknown): boolean;
}

/** A test of single values; with `elements`, an array also passes when one of its elements does. */
export function valueCondition(test: (value: unknown) => boolean, elements = true): Condition {
  const atLeaf = (value: unknown, details?: MatchDetails): boolean => {
    if (elements && Array.isArray(value)) {
      const position = value.findIndex(test);
      if (position >= 0) {
        if (details) details.position = position;
        return true;
      }
    }
    return test(value);
  };
  return {
    matches: (root, parts, details) => someAtPath(root, parts, atLeaf, details),
    matchesValue: test,
  };
}

/** A test of a whole array's elements; reports the first that passes. */
export function elementCondition(test: (element: unknown) => boolean): Condition {
  const atLeaf = (value: unknown, details?: MatchDetails): boolean => {
    if (!Array.isArray(value)) return false;
    const position = value.findIndex(test);
    if (position >= 0 && details) details.position = position;
    return position >= 0;
  };
  return {
    matches: (root, parts, details) => someAtPath(root, parts, atLeaf, details),
    matchesValue: (value) => atLeaf(value),
  };
}

/** Holds where the other does not. */
export function not(condition: Condition): Condition {
  return {
    matches: (root, parts) => !condition.matches(root, parts),
    matchesValue: (value) => !condition.matchesValue(value),
  };
}

/** Holds where all hold. */
export function every(conditions: readonly Condition[]): Condition {
  return {
    matches: (root, parts, details) => conditions.every((each) => each.matches(root, parts, details)),
    matchesValue: (value) => conditions.every((each) => each.matchesValue(value)),
  };
}

/** Holds where one holds. */
export function some(conditions: readonly Condition[]): Condition {
  return {
    matches: (root, parts, details) => conditions.some((each) => each.matches(root, parts, details)),
    matchesValue: (value) => conditions.some((each) => each.matchesValue(value)),
  };
}
