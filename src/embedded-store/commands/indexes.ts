import { type Doc, encode } from '../bson.js';
import type { Collection } from '../collection.js';
import { describe } from '../describe.js';
import { StoreError } from '../errors.js';
import type { Index } from '../index.js';
import { equalValues } from '../ordering.js';
import { isDoc } from '../paths.js';
import { compileFilter } from '../query/filter.js';
import { supported } from '../supported.js';
import type { Call, Command } from './call.js';

/** Creates indexes; one that is there already with the same name and options is left alone. */
export const createIndexes: Command = (call) => {
  const wanted = call.options.indexes;
  if (!Array.isArray(wanted) || wanted.length === 0)
    throw new StoreError('BadValue', 'Must specify at least one index to create');
  const specs = wanted.map(parseIndex);
  const { storage, ns } = call;
  const createdCollectionAutomatically = storage.find(ns) === undefined;
  const { before, after } = storage.atomically(() => {
    const collection = storage.ensure(ns);
    const count = collection.indexes.length;
    for (const spec of specs) if (!isPresent(collection, spec)) collection.addIndex(spec);
    return { before: count, after: collection.indexes.length };
  });
  return { numIndexesBefore: before, numIndexesAfter: after, createdCollectionAutomatically, ok: 1 };
};

/** Lists the indexes of a collection. */
export const listIndexes: Command = (call) => {
  const specs = required(call).indexes.map(({ spec }) => encode(listed(spec)));
  return call.cursors.begin(call.ns, specs, Number.POSITIVE_INFINITY);
};

/** Drops indexes by name, by key, or all with `*`; the one on `_id` stays. */
export const dropIndexes: Command = (call) => {
  const collection = required(call);
  const nIndexesWas = collection.indexes.length;
  const named = indexesNamed(collection, call.options.index);
  call.storage.atomically(() => {
    for (const index of named) collection.removeIndex(index);
  });
  return { nIndexesWas, ok: 1 };
};

function required(call: Call): Collection {
  const { collection } = call;
  if (collection === undefined) throw new StoreError('NamespaceNotFound', `ns does not exist: ${call.ns}`);
  return collection;
}

/** The `_id` index is unique without saying so. */
function listed(spec: Doc): Doc {
  const { unique, ...rest } = spec;
  return spec.name === '_id_' || unique === undefined ? rest : { ...rest, unique };
}

function parseIndex(wanted: unknown): Doc {
  if (!isDoc(wanted)) throw new StoreError('TypeMismatch', 'each index specification must be a document');
  for (const name of Object.keys(wanted)) {
    if ((supported.indexFields as readonly string[]).includes(name)) continue;
    throw new StoreError(
      'InvalidIndexSpecificationOption',
      `The field '${name}' is not valid for an index specification.`,
    );
  }
  const { key, name } = wanted;
  if (!isDoc(key) || Object.keys(key).length === 0)
    throw new StoreError('CannotCreateIndex', 'Index keys cannot be empty.');
  for (const [path, direction] of Object.entries(key)) {
    if (typeof direction !== 'number' || direction === 0) {
      throw new StoreError(
        'CannotCreateIndex',
        `Index type ${describe(direction)} of '${path}' is not supported: use 1 or -1`,
      );
    }
    if (path === '' || path.startsWith('$') || path.split('.').includes('')) {
      throw new StoreError('CannotCreateIndex', `Index key '${path}' is not a usable path`);
    }
  }
  if (typeof name !== 'string' || name === '')
    throw new StoreError(
      'FailedToParse',
      "The 'name' field is a required property of an index specification",
    );
  const { unique, sparse, partialFilterExpression: partial } = wanted;
  if (partial !== undefined && (!isDoc(partial) || sparse === true)) {
    throw new StoreError(
      'CannotCreateIndex',
      'partialFilterExpression must be a document, and not with sparse',
    );
  }
  if (isDoc(partial)) compileFilter(partial);
  return {
    v: 2,
    key,
    name,
    ...(unique === true ? { unique } : {}),
    ...(sparse === true ? { sparse } : {}),
    ...(partial === undefined ? {} : { partialFilterExpression: partial }),
  };
}

function isPresent(collection: Collection, spec: Doc): boolean {
  for (const { name, spec: present } of collection.indexes) {
    const sameKey = equalValues(present.key, spec.key);
    if (name === '_id_' && sameKey) return true;
    const sameFilter = equalValues(present.partialFilterExpression, spec.partialFilterExpression);
    const sameOptions = sameFilter && present.unique === spec.unique && present.sparse === spec.sparse;
    if (name === spec.name) {
      if (sameKey && sameOptions) return true;
      throw new StoreError(
        'IndexKeySpecsConflict',
        `An existing index has the same name as the requested index. Requested index: ${describe(spec)}, existing index: ${describe(present)}`,
      );
    }
    if (sameKey && sameFilter) {
      throw new StoreError('IndexOptionsConflict', `Index already exists with a different name: ${name}`);
    }
  }
  return false;
}

function indexesNamed(collection: Collection, wanted: unknown): Index[] {
  if (wanted === '*') return collection.indexes.filter(({ name }) => name !== '_id_');
  return (Array.isArray(wanted) ? wanted : [wanted]).map((each: unknown) => {
    const index = collection.indexes.find(
      ({ name, spec }) => name === each || (isDoc(each) && equalValues(spec.key, each)),
    );
    if (index === undefined)
      throw new StoreError('IndexNotFound', `index not found with name [${describe(each)}]`);
    if (index.name === '_id_') throw new StoreError('InvalidOptions', 'cannot drop _id index');
    return index;
  });
}
