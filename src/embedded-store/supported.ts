import type { Doc } from './bson.js';
import { type errorCodes, StoreError } from './errors.js';

/**
 * The one table of what the embedded store speaks. What is not written here is refused with MongoDB's own error,
 * whether or not the collection holds anything. Each entry has a case in the conformance suite.
 */
export const supported = {
  /** Commands, with the options each takes beside the generic ones below; `*`: drivers may tell what they like. */
  commands: {
    hello: ['*'],
    isMaster: ['*'],
    ismaster: ['*'],
    ping: [],
    buildInfo: [],
    endSessions: [],
    insert: ['documents', 'ordered', 'bypassDocumentValidation'],
    update: ['updates', 'ordered', 'bypassDocumentValidation'],
    delete: ['deletes', 'ordered'],
    findAndModify: [
      'query',
      'sort',
      'remove',
      'update',
      'new',
      'fields',
      'upsert',
      'arrayFilters',
      'bypassDocumentValidation',
    ],
    find: ['filter', 'projection', 'sort', 'skip', 'limit', 'batchSize', 'singleBatch', 'hint'],
    aggregate: ['pipeline', 'cursor', 'bypassDocumentValidation'],
    count: ['query', 'skip', 'limit', 'hint'],
    distinct: ['key', 'query'],
    getMore: ['collection', 'batchSize'],
    killCursors: ['cursors'],
    explain: ['verbosity'],
    create: [],
    drop: [],
    dropDatabase: [],
    listCollections: ['filter', 'nameOnly', 'cursor', 'authorizedCollections'],
    createIndexes: ['indexes', 'commitQuorum'],
    listIndexes: ['cursor'],
    dropIndexes: ['index'],
  },
  /**
   * Accepted beside every command. Sessions, cluster time and the API version mean nothing on a single server, and
   * `maxTimeMS` is not enforced; read and write concerns that a single server cannot honour are refused.
   */
  genericOptions: [
    '$db',
    '$readPreference',
    '$clusterTime',
    'lsid',
    'comment',
    'maxTimeMS',
    'readConcern',
    'writeConcern',
    'apiVersion',
    'apiStrict',
    'apiDeprecationErrors',
  ],
  /** Fields of one entry of `updates`, of `deletes` and of `indexes`. */
  updateFields: ['q', 'u', 'multi', 'upsert', 'arrayFilters'],
  deleteFields: ['q', 'limit'],
  indexFields: ['key', 'name', 'unique', 'sparse', 'partialFilterExpression', 'v', 'background'],
  topLevelQueryOperators: ['$and', '$or', '$nor', '$expr', '$comment'],
  queryOperators: [
    ...['$eq', '$ne', '$gt', '$gte', '$lt', '$lte', '$in', '$nin', '$not', '$exists', '$type'],
    ...['$size', '$all', '$elemMatch', '$regex', '$options'],
  ],
  projectionOperators: ['$slice', '$elemMatch'],
  updateOperators: [
    ...['$set', '$unset', '$inc', '$mul', '$min', '$max', '$setOnInsert'],
    ...['$push', '$addToSet', '$pull', '$pop'],
  ],
  pushModifiers: ['$each', '$slice', '$sort', '$position'],
  stages: [
    ...['$match', '$sort', '$limit', '$skip', '$project', '$addFields', '$set', '$unset', '$replaceRoot'],
    ...['$group', '$unwind', '$count', '$lookup', '$facet'],
  ],
  accumulators: ['$sum', '$avg', '$min', '$max', '$first', '$last', '$push', '$addToSet', '$count'],
  expressions: [
    ...['$literal', '$eq', '$ne', '$gt', '$gte', '$lt', '$lte', '$cmp', '$and', '$or', '$not', '$in'],
    ...['$cond', '$ifNull', '$switch', '$add', '$subtract', '$multiply', '$divide', '$floor'],
    ...['$concat', '$toLower', '$toUpper', '$toString', '$size', '$arrayElemAt', '$filter', '$map'],
    ...['$concatArrays', '$mergeObjects', '$objectToArray', '$dateToString'],
  ],
} as const;

type OperatorKind =
  | 'topLevelQueryOperators'
  | 'queryOperators'
  | 'updateOperators'
  | 'pushModifiers'
  | 'stages'
  | 'accumulators'
  | 'expressions';

const refusals: Record<OperatorKind, { code: keyof typeof errorCodes; message: (name: string) => string }> = {
  topLevelQueryOperators: {
    code: 'BadValue',
    message: (name) =>
      `unknown top level operator: ${name}. If you have a field name that starts with a '$' symbol, ` +
      'consider using $getField or $setField.',
  },
  queryOperators: { code: 'BadValue', message: (name) => `unknown operator: ${name}` },
  updateOperators: {
    code: 'FailedToParse',
    message: (name) =>
      `Unknown modifier: ${name}. Expected a valid update modifier or pipeline-style update specified as an array`,
  },
  pushModifiers: { code: 'BadValue', message: (name) => `Unrecognized clause in $push: ${name}` },
  stages: { code: 'Location40324', message: (name) => `Unrecognized pipeline stage name: '${name}'` },
  accumulators: { code: 'Location15952', message: (name) => `unknown group operator '${name}'` },
  expressions: { code: 'InvalidPipelineOperator', message: (name) => `Unrecognized expression '${name}'` },
};

/** Refuses an operator that the table does not list, with MongoDB's code for its kind. */
export function requireSupported(kind: OperatorKind, name: string): void {
  const listed: readonly string[] = supported[kind];
  if (listed.includes(name)) return;
  throw new StoreError(refusals[kind].code, refusals[kind].message(name));
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
