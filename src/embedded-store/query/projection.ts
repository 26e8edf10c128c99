import { evaluator } from '../aggregation/expressions.js';
import type { Doc } from '../bson.js';
import { StoreError } from '../errors.js';
import { isDoc, ownField } from '../paths.js';
import { compileFilter } from './filter.js';

/** A compiled projection, `$project`, `$addFields` or `$unset`. */
export type Projection = (doc: Doc) => Doc;

/** What is done with one field: kept, dropped, computed from the whole document, or looked into. */
type Node = true | false | ((root: Doc) => unknown) | Map<string, Node>;

/**
 * Compiles the projection of a find command or a `$project` stage.
 *
 * @param find also `$slice` and `$elemMatch`, in their find meaning
 * @throws StoreError when inclusion and exclusion are mixed or paths collide
 */
export function compileProjection(spec: Doc, find: boolean): Projection {
  const tree = new Map<string, Node>();
  let mode: 'include' | 'exclude' | undefined;
  let id: boolean | undefined;
  for (const [path, value] of leaves(spec, find)) {
    const flag = typeof value === 'number' || typeof value === 'boolean' ? Boolean(value) : undefined;
    if (path === '_id' && flag !== undefined) {
      id = flag;
      continue;
    }
    const slices = find && isDoc(value) && '$slice' in value;
    const wants = flag === false ? 'exclude' : slices ? mode : 'include';
    if (mode !== undefined && wants !== mode) throw mixed(path, wants === 'exclude');
    mode = wants;
    plant(tree, path, flag ?? computed(path, value, find));
  }
  const including = mode === 'include' || (mode === undefined && id === true);
  if (including ? id !== false : id === false) tree.set('_id', including);
  return (doc) => (including ? include(doc, tree, doc) : overlay(doc, tree, doc));
}

/** Compiles `$addFields` and `$set`: all fields kept, these computed. */
export function compileAddFields(spec: Doc): Projection {
  const tree = new Map<string, Node>();
  for (const [path, value] of leaves(spec, false)) plant(tree, path, evaluator(value));
  return (doc) => overlay(doc, tree, doc);
}

/** Splits nested specifications, `{a: {b: 1}}` as `a.b`; operators and values end a path. */
function* leaves(spec: Doc, find: boolean, prefix = ''): Generator<[string, unknown]> {
  for (const [name, value] of Object.entries(spec)) {
    if (name.startsWith('$') || name.endsWith('.$')) {
      throw new StoreError(
        'BadValue',
        `positional projection '${name}' and fields that start with '$' are not supported`,
      );
    }
    const nested = isDoc(value) && Object.keys(value).length > 0 && !Object.keys(value)[0]?.startsWith('$');
    if (nested) yield* leaves(value, find, `${prefix}${name}.`);
    else yield [prefix + name, value];
  }
}

function plant(tree: Map<string, Node>, path: string, node: Node): void {
  const parts = path.split('.');
  const last = parts.pop() ?? '';
  let at = tree;
  for (const part of parts) {
    const next = at.get(part) ?? new Map<string, Node>();
    if (!(next instanceof Map)) throw new StoreError('Location31249', `Path collision at ${path}`);
    at.set(part, next);
    at = next;
  }
  if (at.has(last)) throw new StoreError('Location31250', `Path collision at ${path}`);
  at.set(last, node);
}

function mixed(path: string, exclusion: boolean): StoreError {
  return exclusion
    ? new StoreError('Location31254', `Cannot do exclusion on field ${path} in inclusion projection`)
    : new StoreError('Location31253', `Cannot do inclusion on field ${path} in exclusion projection`);
}

function computed(path: string, value: unknown, find: boolean): (root: Doc) => unknown {
  if (!find || !isDoc(value)) return evaluator(value);
  if ('$elemMatch' in value && isDoc(value.$elemMatch)) {
    const filter = compileFilter({ [path]: value });
    return (root) => {
      const array = ownField(root, path);
      if (!Array.isArray(array)) return undefined;
      const item = array.find((each) => filter({ [path]: [each] }));
      return item === undefined ? undefined : [item];
    };
  }
  if (!('$slice' in value)) return evaluator(value);
  const operand = value.$slice;
  const [skip, limit] = Array.isArray(operand) ? operand : [undefined, operand];
  if (typeof limit !== 'number' || (skip !== undefined && (typeof skip !== 'number' || limit <= 0))) {
    throw new StoreError('BadValue', 'Invalid $slice syntax: a number, or [skip, positive limit]');
  }
  return (root) => {
    const array = path
      .split('.')
      .reduce<unknown>((at, part) => (isDoc(at) ? ownField(at, part) : undefined), root);
    if (!Array.isArray(array)) return array;
    if (skip === undefined) return limit < 0 ? array.slice(limit) : array.slice(0, limit);
    const start = skip < 0 ? Math.max(array.length + skip, 0) : skip;
    return array.slice(start, start + limit);
  };
}

/** Keeps named fields in the document's own order; computed ones come after. */
function include(doc: Doc, tree: Map<string, Node>, root: Doc): Doc {
  const result: Doc = {};
  for (const [name, value] of Object.entries(doc)) {
    const node = tree.get(name);
    if (node === true) result[name] = value;
    else if (node instanceof Map) {
      const inner = within(value, (item) => include(item, node, root), true);
      if (inner !== undefined) result[name] = inner;
    }
  }
  return compute(result, tree, root);
}

/** Keeps all but dropped fields, and puts computed ones in place. */
function overlay(doc: Doc, tree: Map<string, Node>, root: Doc): Doc {
  const result: Doc = {};
  for (const [name, value] of Object.entries(doc)) {
    const node = tree.get(name);
    if (node instanceof Map) result[name] = within(value, (item) => overlay(item, node, root), false);
    else if (node !== false) result[name] = value;
  }
  return compute(result, tree, root);
}

function compute(result: Doc, tree: Map<string, Node>, root: Doc): Doc {
  for (const [name, node] of tree) {
    const value = typeof node === 'function' ? node(root) : undefined;
    if (typeof node === 'function') {
      if (value === undefined) delete result[name];
      else result[name] = value;
    } else if (
      node instanceof Map &&
      hasComputed(node) &&
      !isDoc(result[name]) &&
      !Array.isArray(result[name])
    ) {
      result[name] = compute({}, node, root);
    }
  }
  return result;
}

function hasComputed(tree: Map<string, Node>): boolean {
  return [...tree.values()].some(
    (node) => typeof node === 'function' || (node instanceof Map && hasComputed(node)),
  );
}

/** Applies to a document, or to each document of an array; other values stay, or go when `only` documents count. */
function within(value: unknown, apply: (item: Doc) => Doc, only: boolean): unknown {
  if (isDoc(value)) return apply(value);
  if (!Array.isArray(value)) return only ? undefined : value;
  return value.map((item) => within(item, apply, only)).filter((item) => item !== undefined);
}
