import { encode } from '../bson.js';
import type { Collection } from '../collection.js';
import { StoreError } from '../errors.js';
import { compileFilter } from '../query/filter.js';
import type { Call, Command } from './call.js';

/** Creates an empty collection. */
export const create: Command = (call) => {
  if (call.collection) throw new StoreError('NamespaceExists', `Collection ${call.ns} already exists.`);
  call.storage.ensure(call.ns);
  return { ok: 1 };
};

/** Drops a collection with its documents and indexes; one that is not there is no error. */
export const drop: Command = (call) => {
  const { collection, ns } = call;
  if (collection === undefined) return { ok: 1 };
  const nIndexesWas = collection.indexes.length;
  call.storage.drop(collection);
  return { nIndexesWas, ns, ok: 1 };
};

/** Drops every collection of the database. */
export const dropDatabase: Command = (call) => {
  for (const collection of inDatabase(call)) call.storage.drop(collection);
  return { dropped: call.db, ok: 1 };
};

/** Lists the collections of the database that match a filter. */
export const listCollections: Command = (call) => {
  const filter = compileFilter(call.document('filter'));
  const listed = inDatabase(call).map(({ ns }) => ({
    name: ns.slice(call.db.length + 1),
    type: 'collection',
    options: {},
    info: { readOnly: false },
    idIndex: { v: 2, key: { _id: 1 }, name: '_id_' },
  }));
  const shown = listed
    .filter((each) => filter(each))
    .map((each) => (call.options.nameOnly === true ? { name: each.name, type: each.type } : each));
  return call.cursors.begin(
    `${call.db}.$cmd.listCollections`,
    shown.map((each) => encode(each)),
    Number.POSITIVE_INFINITY,
  );
};

function inDatabase(call: Call): Collection[] {
  return call.storage.list().filter(({ ns }) => ns.startsWith(`${call.db}.`));
}
