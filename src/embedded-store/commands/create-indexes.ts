import { EJSON } from 'bson';
import type { Doc } from '../bson.js';
import type { Collection } from '../collection.js';
import { StoreError } from '../errors.js';
import { equalValues } from '../ordering.js';
import { isDoc } from '../paths.js';
import { supported } from '../supported.js';
import type { Command } from './call.js';

/** Creates indexes; one that is there already with the same name and options is left alone. */
export const createIndexes: Command = (call) => {
  const wanted = call.options.indexes;
  if (!Array.isArray(wanted) || wanted.length === 0) {
    throw new StoreError('BadValue', 'Must specify at least one index to create');
  }
  const specs = wanted.map(parseIndex);
  const createdCollectionAutomatically = call.collection === undefined;
  const collection = call.storage.ensure(call.ns);
  const numIndexesBefore = collection.indexes.length;
  for (const spec of specs) if (!isPresent(collection, spec)) collection.addIndex(spec);
  return {
    numIndexesBefore,
    numIndexesAfter: collection.indexes.length,
    createdCollectionAutomatically,
    ok: 1,
  };
};

function parseIndex(wanted: unknown): Doc {
  if (!isDoc(wanted)) throw new StoreError('TypeMismatch', 'each index specification must be a document');
  for (const option of Object.keys(wanted)) {
    if ((supported.indexFields as readonly string[]).includes(option)) continue;
    throw new StoreError(
      'InvalidIndexSpecificationOption',
      `The field '${option}' is not valid for an index specification.`,
    );
  }
  const { key, name, sparse } = wanted;
  if (!isDoc(key) || Object.keys(key).length === 0) {
    throw new StoreError('CannotCreateIndex', 'Index keys cannot be empty.');
  }
  for (const [path, direction] of Object.entries(key)) {
    if (direction !== 1) {
      throw new StoreError(
        'CannotCreateIndex',
        `Index type ${EJSON.stringify(direction)} of '${path}' is not supported: use 1, which is read both ways`,
      );
    }
    if (path.startsWith('$') || path.split('.').includes('')) {
      throw new StoreError('CannotCreateIndex', `Index key '${path}' is not a usable path`);
    }
  }
  if (typeof name !== 'string' || name === '') {
    throw new StoreError('FailedToParse', "The 'name' field is required in an index specification");
  }
  return { key, name, ...(sparse === true ? { sparse } : {}) };
}

function isPresent(collection: Collection, spec: Doc): boolean {
  for (const { name, spec: present } of collection.indexes) {
    const sameKey = equalValues(present.key, spec.key);
    if (sameKey && (name === '_id_' || (name === spec.name && present.sparse === spec.sparse))) return true;
    if (name === spec.name) {
      const message = `An index named ${name} exists: ${EJSON.stringify(present)}, requested: ${EJSON.stringify(spec)}`;
      throw new StoreError('IndexKeySpecsConflict', message);
    }
    if (sameKey) {
      throw new StoreError('IndexOptionsConflict', `Index already exists with a different name: ${name}`);
    }
  }
  return false;
}
