import { type Doc, decode, encode, rawChild } from '../bson.js';
import { StoreError } from '../errors.js';
import { type Match, type Query, select } from '../query/scan.js';
import { requireStorable } from '../storable.js';
import { requireKnownFields, supported } from '../supported.js';
import { compileUpdate, type Update } from '../update/update.js';
import { upsertedDoc } from '../update/upsert.js';
import { type Call, type Command, documentField } from './call.js';
import { eachStatement } from './write.js';

/** Changes documents, or inserts one where none matched and `upsert` is set. */
export const update: Command = (call) => {
  const upserted: Doc[] = [];
  let n = 0;
  let nModified = 0;
  const errors = eachStatement(call, call.request.rawArray('updates'), (bytes, index) => {
    const statement = decode(bytes);
    requireKnownFields('update.updates', statement, supported.updateFields);
    const filter = documentField(statement, 'update.updates', 'q');
    if (filter === undefined) {
      throw new StoreError('Location40414', "BSON field 'update.updates.q' is missing but a required field");
    }
    const change = readUpdate(statement.u, rawChild(bytes, 'u'));
    const matched = matches(call, { filter, limit: statement.multi === true ? 0 : 1 });
    for (const match of matched) if (applyTo(call, match, change)) nModified++;
    n += matched.length;
    if (matched.length === 0 && statement.upsert === true) {
      upserted.push({ index, _id: upsert(call, rawChild(bytes, 'q'), filter, change)._id });
      n++;
    }
  });
  return { n, nModified, ...(upserted.length > 0 ? { upserted } : {}), ...errors, ok: 1 };
};

/** Compiles an update; its raw bytes show the types that a decoded value no longer does. */
export function readUpdate(change: unknown, raw: Uint8Array | undefined): Update {
  if (raw) requireStorable(raw, false);
  return compileUpdate(change);
}

/** All matches, found before the first is changed, so that no document is met twice. */
export function matches(call: Call, query: Query): Match[] {
  return [...select(call.collection, query).matches];
}

/** Changes one matched document, also in `match.doc`. Returns whether it is another now. */
export function applyTo({ collection }: Call, match: Match, change: Update): boolean {
  if (!collection) return false;
  const before = collection.keysOf(match.doc);
  change(match.doc, false);
  return collection.replace(match, before, match.doc);
}

/** Inserts the document that an upsert stands for; `rawFilter` shows the types of values that become the document's. */
export function upsert(call: Call, rawFilter: Uint8Array | undefined, filter: Doc, change: Update): Doc {
  if (rawFilter) requireStorable(rawFilter, false);
  const doc = upsertedDoc(filter, change);
  const bytes = encode(doc);
  requireStorable(bytes);
  call.storage.ensure(call.ns).insert(bytes);
  return doc;
}
