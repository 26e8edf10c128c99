import { Binary, MaxKey, ObjectId } from 'bson';
import { beforeAll, describe, expect, it } from 'vitest';
import { idsOf, storeForTests, type TestCollection } from './harness.js';

const store = storeForTests();
const oid = new ObjectId('0123456789abcdef01234567');

const docs = [
  { _id: 1, x: null },
  { _id: 2 },
  { _id: 3, x: 5 },
  { _id: 4, x: '5' },
  { _id: 5, x: [1, 7] },
  { _id: 6, x: { a: 1, b: 2 } },
  { _id: 7, x: new Date(5) },
  { _id: 8, x: true },
  { _id: 9, x: [[1, 2], 3] },
  { _id: 10, x: oid },
  { _id: 11, x: 5.5 },
  { _id: 12, x: 'Zebra' },
  { _id: 13, x: [] },
  { _id: 14, x: Number.NaN },
  { _id: 15, x: new Binary(Buffer.from([1, 2])) },
];

const cases: [title: string, filter: object, ids: number[]][] = [
  ['null matches null and missing', { x: null }, [1, 2]],
  ['$eq equals a number', { x: { $eq: 5 } }, [3]],
  ['a number does not equal its text', { x: '5' }, [4]],
  ['a value equals an element of an array', { x: 7 }, [5]],
  ['an array equals the whole array', { x: [1, 7] }, [5]],
  ['an array equals an element that is an array', { x: [1, 2] }, [9]],
  ['an array in another order is not equal', { x: [7, 1] }, []],
  ['an embedded document is equal in the same key order', { x: { a: 1, b: 2 } }, [6]],
  ['an embedded document in another key order is not equal', { x: { b: 2, a: 1 } }, []],
  ['a part of an embedded document is not equal', { x: { a: 1 } }, []],
  ['an object id is equal', { x: oid }, [10]],
  ['an object id does not equal its text', { x: oid.toHexString() }, []],
  ['a date is equal', { x: new Date(5) }, [7]],
  ['binary data is equal', { x: new Binary(Buffer.from([1, 2])) }, [15]],
  ['binary data of another subtype is not equal', { x: new Binary(Buffer.from([1, 2]), 5) }, []],
  ['NaN equals NaN', { x: Number.NaN }, [14]],
  [
    '$ne leaves out equal values and arrays that hold one',
    { x: { $ne: 7 } },
    docs.map((d) => d._id).filter((i) => i !== 5),
  ],
  ['$ne null leaves out null and missing', { x: { $ne: null }, _id: { $lt: 5 } }, [3, 4]],
  ['$gt compares within one type only', { x: { $gt: 4 } }, [3, 5, 11]],
  ['$gte includes the bound', { x: { $gte: 5.5 } }, [5, 11]],
  ['$lt does not match NaN, null or missing', { x: { $lt: 2 } }, [5]],
  ['$lte compares strings by their bytes', { x: { $lte: 'Zebra' } }, [4, 12]],
  ['$gt on dates', { x: { $gt: new Date(4) } }, [7]],
  ['$gte null matches null and missing', { x: { $gte: null } }, [1, 2]],
  ['$gt null matches nothing', { x: { $gt: null } }, []],
  ['$lt MaxKey compares across types', { x: { $lt: new MaxKey() }, _id: { $in: [3, 4, 8] } }, [3, 4, 8]],
  ['two bounds may be met by two elements of an array', { x: { $gt: 5.5, $lt: 5 } }, [5]],
  ['$in finds any of the values', { x: { $in: [5, true] } }, [3, 8]],
  ['$in with null also finds missing', { x: { $in: [null] } }, [1, 2]],
  ['$in of nothing finds nothing', { x: { $in: [] } }, []],
  ['$nin is the opposite of $in', { x: { $nin: [5, null] }, _id: { $lt: 6 } }, [4, 5]],
  ['$not turns an operator around', { x: { $not: { $gt: 4 } }, _id: { $lt: 6 } }, [1, 2, 4]],
  ['$exists true finds null too', { x: { $exists: true }, _id: { $lt: 4 } }, [1, 3]],
  ['$exists false finds missing only', { x: { $exists: false } }, [2]],
  ['$and joins clauses', { $and: [{ x: { $gt: 1 } }, { x: { $lt: 5.2 } }] }, [3, 5, 9]],
  ['$or takes any clause', { $or: [{ x: 5 }, { x: true }] }, [3, 8]],
  ['clauses on two fields must both hold', { x: { $gt: 4 }, _id: { $gt: 5 } }, [11]],
];

describe('matching documents', () => {
  let collection: TestCollection;
  beforeAll(async () => {
    collection = await store.collection(docs);
  });

  it.each(cases)('%s', async (_title, filter, ids) => {
    expect(await idsOf(collection, filter)).toEqual(ids);
  });

  it.each(cases)('%s, with an index on the field', async (_title, filter, ids) => {
    const indexed = await store.collection(docs);
    await indexed.createIndex({ x: 1 });
    expect(await idsOf(indexed, filter)).toEqual(ids);
  });
});
