import type { Doc } from './bson.js';
import { type CodeName, StoreError } from './errors.js';

/**
 * The one table of what the embedded store speaks: what the repositories use. What is not written here is refused
 * with MongoDB's own error, whether or not the collection holds anything. Each entry has a conformance case.
 */
export const supported = {
  /** Commands, with the options each takes beside the generic ones below; `*`: drivers may tell what they like. */
  commands: {
    hello: ['*'],
    ismaster: ['*'],
    ping: [],
    insert: ['documents', 'ordered'],
    update: ['updates', 'ordered'],
    delete: ['deletes', 'ordered'],
    findAndModify: ['query', 'sort', 'remove', 'update', 'new', 'fields', 'upsert'],
    find: ['filter', 'projection', 'sort', 'skip', 'limit', 'batchSize', 'singleBatch'],
    aggregate: ['pipeline', 'cursor'],
    getMore: ['collection', 'batchSize'],
    killCursors: ['cursors'],
    explain: ['verbosity'],
    createIndexes: ['indexes'],
  },
  /** Accepted beside every command. `maxTimeMS` is not enforced; concerns a single server cannot meet are refused. */
  genericOptions: ['$db', '$readPreference', 'maxTimeMS', 'readConcern', 'writeConcern'],
  /** Fields of one entry of `updates`, of `deletes` and of `indexes`. */
  updateFields: ['q', 'u', 'multi', 'upsert'],
  deleteFields: ['q', 'limit'],
  indexFields: ['key', 'name', 'sparse', 'background'],
  topLevelQueryOperators: ['$and', '$or'],
  queryOperators: [
    '$eq',
    '$ne',
    '$gt',
    '$gte',
    '$lt',
    '$lte',
    '$in',
    '$nin',
    '$not',
    '$exists',
    '$elemMatch',
  ],
  updateOperators: ['$set', '$unset', '$inc', '$setOnInsert', '$push', '$addToSet', '$pull'],
  pushModifiers: ['$each', '$slice'],
  stages: ['$match', '$sort', '$limit', '$skip', '$group', '$count'],
  accumulators: ['$sum', '$min', '$max'],
} as const;

type Kind =
  | 'topLevelQueryOperators'
  | 'queryOperators'
  | 'updateOperators'
  | 'pushModifiers'
  | 'stages'
  | 'accumulators';

/** The operators the table lists in one kind. */
export type Supported<K extends Kind> = (typeof supported)[K][number];

const refusals: Record<Kind, { code: CodeName; says: string }> = {
  topLevelQueryOperators: { code: 'BadValue', says: 'unknown top level operator' },
  queryOperators: { code: 'BadValue', says: 'unknown operator' },
  updateOperators: { code: 'FailedToParse', says: 'Unknown modifier' },
  pushModifiers: { code: 'BadValue', says: 'Unrecognized clause in $push' },
  stages: { code: 'Location40324', says: 'Unrecognized pipeline stage name' },
  accumulators: { code: 'Location15952', says: 'unknown group operator' },
};

/** Refuses an operator that the table does not list, with MongoDB's code for its kind. */
export function requireSupported<K extends Kind>(kind: K, name: string): asserts name is Supported<K> {
  const listed: readonly string[] = supported[kind];
  if (!listed.includes(name)) throw new StoreError(refusals[kind].code, `${refusals[kind].says}: ${name}`);
}

/** Refuses fields of a command, or of a document inside one, that the table does not list. */
export function requireKnownFields(owner: string, fields: Doc, listed: readonly string[]): void {
  if (listed.includes('*')) return;
  for (const name of Object.keys(fields)) {
    if (!listed.includes(name)) {
      throw new StoreError('Location40415', `BSON field '${owner}.${name}' is an unknown field.`);
    }
  }
}
