import type { SealedFields } from './sealed-fields.js';

/** @param erased what `SealedFields` says of the path */
type Change = (value: unknown, field: string, erased: unknown) => unknown;

/** What lies below a step of the paths. */
interface Steps {
  readonly inner: Map<string, Steps>;
  /** There where a path ends. */
  leaf?: { readonly erased: unknown };
}

const known = new WeakMap<SealedFields, Steps>();

/**
 * The document with the values at some paths changed, in one walk: `place`, `handOver.reason`, or with `[]` for every
 * element of a list, `history[].evidence[].text`. What is absent stays absent; what becomes undefined is left out.
 * Only what holds a changed value is copied, and that once: where nothing changes, it is the same document.
 *
 * @param change is given each value and its full path, such as `history.3.evidence.0.text`
 */
export function mapFields<D extends object>(document: D, fields: SealedFields, change: Change): D {
  return mapSteps(document, stepsOf(fields), '', change) as D;
}

function mapSteps(value: unknown, { leaf, inner }: Steps, field: string, change: Change): unknown {
  if (leaf) return change(value, field, leaf.erased);
  if (typeof value !== 'object' || value === null) return value;
  const path = field === '' ? '' : `${field}.`;
  if (Array.isArray(value)) {
    const each = inner.get('*');
    return each ? mapElements(value, each, path, change) : value;
  }
  const before = value as Record<string, unknown>;
  let copy: Record<string, unknown> | undefined;
  for (const [step, below] of inner) {
    const old = before[step];
    if (old === undefined) continue;
    const anew = mapSteps(old, below, path + step, change);
    if (anew === old) continue;
    copy ??= { ...before };
    if (anew === undefined) delete copy[step];
    else copy[step] = anew;
  }
  return copy ?? value;
}

function mapElements(
  list: readonly unknown[],
  each: Steps,
  path: string,
  change: Change,
): readonly unknown[] {
  let copy: unknown[] | undefined;
  for (const [index, old] of list.entries()) {
    const anew = mapSteps(old, each, path + index, change);
    if (anew === old) continue;
    copy ??= [...list];
    copy[index] = anew;
  }
  return copy ?? list;
}

function stepsOf(fields: SealedFields): Steps {
  const read = known.get(fields);
  if (read) return read;
  const root: Steps = { inner: new Map() };
  for (const [path, erased] of Object.entries(fields)) {
    let at = root;
    for (const step of path.replaceAll('[]', '.*').split('.')) {
      const next = at.inner.get(step) ?? { inner: new Map() };
      at.inner.set(step, next);
      at = next;
    }
    at.leaf = { erased };
  }
  known.set(fields, root);
  return root;
}
