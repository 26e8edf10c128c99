import type { Doc } from '../bson.js';
import { StoreError } from '../errors.js';
import { isDoc } from '../paths.js';

/** What is kept of a document: whole fields, or parts of them. */
type Tree = Map<string, true | Tree>;

/**
 * Compiles a projection that names the fields to keep, `_id` with them unless it is 0. An empty one
 * keeps all.
 *
 * @throws StoreError for fields to leave out, operators and paths that collide
 */
export function compileProjection(spec: Doc): (doc: Doc) => Doc {
  if (Object.keys(spec).length === 0) return (doc) => doc;
  const tree: Tree = new Map();
  for (const [path, value] of Object.entries(spec)) {
    const isFlag = typeof value === 'number' || typeof value === 'boolean';
    if (!isFlag || path.includes('$')) {
      throw new StoreError('BadValue', `projection '${path}' is not supported: use 1 for fields to keep`);
    }
    if (value) plant(tree, path);
    else if (path !== '_id' || Object.keys(spec).length === 1) {
      throw new StoreError('Location31254', `Cannot do exclusion on field ${path}: name the fields to keep`);
    }
  }
  if (!('_id' in spec)) tree.set('_id', true);
  return (doc) => keep(doc, tree);
}

function plant(tree: Tree, path: string): void {
  const parts = path.split('.');
  const last = parts.pop() ?? '';
  let at = tree;
  for (const part of parts) {
    const next = at.get(part) ?? new Map();
    if (next === true) throw new StoreError('Location31249', `Path collision at ${path}`);
    at.set(part, next);
    at = next;
  }
  if (at.has(last)) throw new StoreError('Location31250', `Path collision at ${path}`);
  at.set(last, true);
}

/** Keeps named fields in the document's own order. */
function keep(doc: Doc, tree: Tree): Doc {
  const result: Doc = {};
  for (const [name, value] of Object.entries(doc)) {
    const node = tree.get(name);
    const kept = node === true ? value : node && within(value, node);
    if (kept !== undefined) result[name] = kept;
  }
  return result;
}

/** Looks into a document, or into each document of an array; other values go. */
function within(value: unknown, tree: Tree): unknown {
  if (isDoc(value)) return keep(value, tree);
  if (!Array.isArray(value)) return undefined;
  return value.map((item) => within(item, tree)).filter((item) => item !== undefined);
}
