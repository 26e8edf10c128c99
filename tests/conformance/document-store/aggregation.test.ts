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
    [{ $match: { n: { $gt: 2 } } }, { $group: { _id: '$n' } }, byId],
    [{ _id: 2.5 }, { _id: 3 }, { _id: 5 }],
  ],
  ['$sort, $skip and $limit', [{ $sort: { _id: -1 } }, { $skip: 1 }, { $limit: 2 }], [docs[3], docs[2]]],
  ['$count counts', [{ $match: { team: 'red' } }, { $count: 'reds' }], [{ reds: 2 }]],
  ['$count of nothing gives nothing', [{ $match: { _id: 99 } }, { $count: 'n' }], []],
  [
    '$group puts missing with null, and $sum ignores text',
    [{ $group: { _id: '$team', n: { $sum: '$n' }, docs: { $sum: 1 } } }, byId],
    [
      { _id: null, n: 2.5, docs: 2 },
      { _id: 'blue', n: 1, docs: 1 },
      { _id: 'red', n: 8, docs: 2 },
    ],
  ],
  [
    '$min and $max leave null and missing out',
    [{ $group: { _id: null, min: { $min: '$team' }, max: { $max: '$team' }, none: { $max: '$q' } } }],
    [{ _id: null, min: 'blue', max: 'red', none: null }],
  ],
  [
    '$group by a path inside documents',
    [{ $group: { _id: '$at.place', docs: { $sum: 1 } } }, byId],
    [
      { _id: null, docs: 4 },
      { _id: 'east', docs: 1 },
    ],
  ],
  [
    '$group by a path that ends in an array',
    [{ $match: { _id: { $lte: 2 } } }, { $group: { _id: '$tags' } }, byId],
    [{ _id: [] }, { _id: ['a', 'b'] }],
  ],
  [
    '$sum adds a constant, broken numbers and nothing',
    [{ $group: { _id: null, two: { $sum: 2 }, n: { $sum: '$n' }, none: { $sum: '$q' } } }],
    [{ _id: null, two: 10, n: 11.5, none: 0 }],
  ],
  [
    '$max compares across types',
    [{ $group: { _id: null, max: { $max: '$n' }, min: { $min: '$n' } } }],
    [{ _id: null, max: 'many', min: 1 }],
  ],
];

describe('aggregation', () => {
  it.each(cases)('%s', async (_title, pipeline, result) => {
    const collection = await store.collection(docs);
    expect(await collection.aggregate(pipeline).toArray()).toEqual(result);
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
    ['an unknown operator inside $match', [{ $match: { a: { $foo: 1 } } }], 2],
  ];

  it.each(refusals)('refuses %s, also on an empty collection', async (_title, pipeline, code) => {
    const [empty, full] = [await store.collection(), await store.collection(docs)];
    for (const collection of [empty, full]) {
      expect(await refusal(collection.aggregate(pipeline).toArray())).toMatchObject({ code });
    }
  });
});
