type Change = (value: unknown, field: string) => unknown;

/**
 * The document with the values at a path changed: `place`, `handOver.reason`, or with `[]` for every element of a
 * list, `history[].evidence[].text`. What is absent stays absent; what becomes undefined is left out.
 *
 * @param change is given each value and its full path, such as `history.3.evidence.0.text`
 */
export function mapPath<D extends object>(document: D, path: string, change: Change): D {
  return mapSteps(document, path.replaceAll('[]', '.*').split('.'), [], change) as D;
}

function mapSteps(
  value: unknown,
  [step, ...rest]: readonly string[],
  taken: readonly string[],
  change: Change,
): unknown {
  if (step === undefined) return change(value, taken.join('.'));
  if (step === '*') {
    if (!Array.isArray(value)) return value;
    return value.map((element, index) => mapSteps(element, rest, [...taken, String(index)], change));
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const { [step]: inner, ...others } = value as Record<string, unknown>;
  if (inner === undefined) return value;
  const mapped = mapSteps(inner, rest, [...taken, step], change);
  return mapped === undefined ? others : { ...value, [step]: mapped };
}
