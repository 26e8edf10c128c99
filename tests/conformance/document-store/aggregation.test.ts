import { describe, expect, it } from 'vitest';
import { refusal, storeForTests } from './harness.js';

const store = storeForTests();

const docs = [
  { _id: 1, team: 'red', n: 5, tags: ['a', 'b'], at: { place: 'east' } },
  { _id: 2, team: 'blue', n: 1, tags: [] },
  { _id: 3, team: 'red', n: 3, tags: ['b'] },
  { _id: 4, team: null, n: 2.5 },
  { _id: 5, n: 'many', tags: 'solo' },
];

const byId = { $sort: { _id: 1 } };

const cases: [title: string, pipeline: object[], result: unknown[]][] = [
  [
    '$match filters',
    [{ $match: { n: { $gt: 2 } } }, { $project: { n: 1 } }],
    [
      { _id: 1, n: 5 },
      { _id: 3, n: 3 },
      { _id: 4, n: 2.5 },
    ],
  ],
  [
    '$sort, $skip and $limit',
    [{ $sort: { _id: -1 } }, { $skip: 1 }, { $limit: 2 }, { $project: { _id: 1 } }],
    [{ _id: 4 }, { _id: 3 }],
  ],
  [
    '$project computes',
    [{ $match: { _id: 1 } }, { $project: { _id: 0, double: { $multiply: ['$n', 2] } } }],
    [{ double: 10 }],
  ],
  [
    '$project renames',
    [{ $match: { _id: 1 } }, { $project: { _id: 0, place: '$at.place' } }],
    [{ place: 'east' }],
  ],
  [
    '$project leaves a missing value out',
    [{ $match: { _id: 2 } }, { $project: { place: '$at.place' } }],
    [{ _id: 2 }],
  ],
  [
    '$addFields keeps the rest',
    [{ $match: { _id: 3 } }, { $addFields: { m: 1, 'at.x': 2 } }],
    [{ ...docs[2], m: 1, at: { x: 2 } }],
  ],
  [
    '$set is $addFields',
    [{ $match: { _id: 4 } }, { $set: { n: { $add: ['$n', 1] } } }],
    [{ _id: 4, team: null, n: 3.5 }],
  ],
  [
    '$unset takes fields away',
    [{ $match: { _id: 1 } }, { $unset: ['tags', 'at.place', 'n'] }],
    [{ _id: 1, team: 'red', at: {} }],
  ],
  [
    '$replaceRoot puts a document in place',
    [{ $match: { _id: 1 } }, { $replaceRoot: { newRoot: '$at' } }],
    [{ place: 'east' }],
  ],
  ['$count counts', [{ $match: { team: 'red' } }, { $count: 'reds' }], [{ reds: 2 }]],
  ['$count of nothing gives nothing', [{ $match: { _id: 99 } }, { $count: 'n' }], []],
  [
    '$unwind gives one document for each element',
    [{ $unwind: '$tags' }, { $project: { tags: 1 } }],
    [
      { _id: 1, tags: 'a' },
      { _id: 1, tags: 'b' },
      { _id: 3, tags: 'b' },
      { _id: 5, tags: 'solo' },
    ],
  ],
  [
    '$unwind can keep documents without elements, and number the elements',
    [
      { $match: { _id: { $in: [1, 2, 4] } } },
      { $unwind: { path: '$tags', preserveNullAndEmptyArrays: true, includeArrayIndex: 'i' } },
      { $project: { tags: 1, i: 1 } },
    ],
    [
      { _id: 1, tags: 'a', i: 0 },
      { _id: 1, tags: 'b', i: 1 },
      { _id: 2, i: null },
      { _id: 4, i: null },
    ],
  ],
  [
    '$group puts missing with null, and $sum ignores text',
    [{ $group: { _id: '$team', n: { $sum: '$n' }, docs: { $sum: 1 } } }, byId],
    [
      { _id: null, n: 2.5, docs: 2 },
      { _id: 'blue', n: 1, docs: 1 },
      { _id: 'red', n: 8, docs: 2 },
    ],
  ],
  ['$group of everything', [{ $group: { _id: null, n: { $count: {} } } }], [{ _id: null, n: 5 }]],
  [
    '$group by a computed document',
    [{ $match: { team: { $ne: null } } }, { $group: { _id: { team: '$team' } } }, byId],
    [{ _id: { team: 'blue' } }, { _id: { team: 'red' } }],
  ],
  [
    'accumulators $avg, $min, $max, $first, $last, $push and $addToSet',
    [
      { $match: { _id: { $lt: 5 } } },
      {
        $group: {
          _id: null,
          avg: { $avg: '$n' },
          min: { $min: '$n' },
          max: { $max: '$n' },
          first: { $first: '$team' },
          last: { $last: '$n' },
          all: { $push: '$team' },
        },
      },
    ],
    [{ _id: null, avg: 2.875, min: 1, max: 5, first: 'red', last: 2.5, all: ['red', 'blue', 'red', null] }],
  ],
  [
    '$avg of no numbers is null',
    [{ $match: { _id: 5 } }, { $group: { _id: null, avg: { $avg: '$n' } } }],
    [{ _id: null, avg: null }],
  ],
  [
    '$max compares across types',
    [{ $group: { _id: null, max: { $max: '$n' }, min: { $min: '$n' } } }],
    [{ _id: null, max: 'many', min: 1 }],
  ],
  [
    '$facet runs pipelines beside each other',
    [
      {
        $facet: {
          reds: [{ $match: { team: 'red' } }, { $count: 'n' }],
          top: [{ $sort: { _id: -1 } }, { $limit: 1 }, { $project: { _id: 1 } }],
        },
      },
    ],
    [{ reds: [{ n: 2 }], top: [{ _id: 5 }] }],
  ],
];

describe('aggregation', () => {
  it.each(cases)('%s', async (_title, pipeline, result) => {
    const collection = await store.collection(docs);
    expect(await collection.aggregate(pipeline).toArray()).toEqual(result);
  });

  it('$addToSet keeps each value once', async () => {
    const collection = await store.collection(docs);
    const [group] = await collection
      .aggregate([{ $group: { _id: null, teams: { $addToSet: '$team' } } }])
      .toArray();
    expect(new Set(group?.teams)).toEqual(new Set(['red', 'blue', null]));
  });

  it('$lookup joins by equality, through arrays and missing fields', async () => {
    const people = await store.collection([
      { _id: 'p1', name: 'Ann' },
      { _id: 'p2', name: 'Bai' },
    ]);
    const cases = await store.collection([
      { _id: 1, owner: 'p1' },
      { _id: 2, owner: ['p2', 'p1'] },
      { _id: 3 },
    ]);
    const lookup = { from: people.collectionName, localField: 'owner', foreignField: '_id', as: 'owners' };
    const joined = await cases.aggregate([{ $lookup: lookup }, { $sort: { _id: 1 } }]).toArray();
    const names = joined.map((doc) => doc.owners.map((owner: { name: string }) => owner.name).sort());
    expect(names).toEqual([['Ann'], ['Ann', 'Bai'], []]);
  });

  it('$lookup of a missing field finds documents where the other is missing too', async () => {
    const others = await store.collection([{ _id: 1, k: 1 }, { _id: 2 }, { _id: 3, k: null }]);
    const collection = await store.collection([{ _id: 9 }]);
    const lookup = { from: others.collectionName, localField: 'k', foreignField: 'k', as: 'found' };
    const [doc] = await collection.aggregate([{ $lookup: lookup }]).toArray();
    expect(doc?.found).toEqual([{ _id: 2 }, { _id: 3, k: null }]);
  });

  it('answers for a collection that is not there', async () => {
    const pipeline = [{ $match: { a: 1 } }, { $group: { _id: '$b' } }];
    expect(await store.db.collection('never').aggregate(pipeline).toArray()).toEqual([]);
  });

  const refusals: [title: string, pipeline: object[], code: number][] = [
    ['an unknown stage', [{ $foo: {} }], 40324],
    ['a stage with two names', [{ $match: {}, $limit: 1 }], 40323],
    ['an unknown accumulator', [{ $group: { _id: null, x: { $foo: 1 } } }], 15952],
    ['a $group without _id', [{ $group: { x: { $sum: 1 } } }], 15955],
    ['a group field that is no accumulator', [{ $group: { _id: null, x: 1 } }], 40234],
    ['a sort direction of 2', [{ $sort: { a: 2 } }], 15975],
    ['an empty sort', [{ $sort: {} }], 15976],
    ['an unwind path without $', [{ $unwind: 'tags' }], 28818],
    ['an unknown operator inside $match', [{ $match: { a: { $foo: 1 } } }], 2],
  ];

  it.each(refusals)('refuses %s, also on an empty collection', async (_title, pipeline, code) => {
    const [empty, full] = [await store.collection(), await store.collection(docs)];
    for (const collection of [empty, full]) {
      expect(await refusal(collection.aggregate(pipeline).toArray())).toMatchObject({ code });
    }
  });

  it('refuses $replaceRoot by something that is no document', async () => {
    const collection = await store.collection(docs);
    expect(
      await refusal(collection.aggregate([{ $replaceRoot: { newRoot: '$n' } }]).toArray()),
    ).toMatchObject({ code: 40228 });
  });
});
