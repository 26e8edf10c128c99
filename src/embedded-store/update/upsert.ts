import { ObjectId } from 'bson';
import type { Doc } from '../bson.js';
import { isDoc } from '../paths.js';
import { isOperatorDoc } from '../query/filter.js';
import { writePath } from './path.js';
import type { Update } from './update.js';

/** The document an upsert inserts: what the filter says fields equal, then the update, `_id` first. */
export function upsertedDoc(filter: Doc, update: Update): Doc {
  const seed: Doc = {};
  plant(filter, seed);
  update(seed, true);
  const { _id: id, ...fields } = seed;
  return { _id: id === undefined ? new ObjectId() : id, ...fields };
}

function plant(filter: Doc, seed: Doc): void {
  for (const [path, operand] of Object.entries(filter)) {
    if (path === '$and' && Array.isArray(operand)) {
      for (const branch of operand) if (isDoc(branch)) plant(branch, seed);
    } else if (!path.startsWith('$')) {
      const value = isOperatorDoc(operand) ? operand.$eq : operand;
      if (value !== undefined) writePath(seed, path.split('.'), value);
    }
  }
}
