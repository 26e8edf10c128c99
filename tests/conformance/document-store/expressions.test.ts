import { describe, expect, it } from 'vitest';
import { refusal, storeForTests } from './harness.js';

const store = storeForTests();

const doc = {
  _id: 1,
  n: 7,
  half: 2.5,
  s: 'Tuan',
  t: 'Jie',
  list: [3, 1, 2],
  docs: [
    { k: 'a', v: 1 },
    { k: 'b', v: 2 },
  ],
  d: { x: 1, y: 2 },
  swapped: { y: 2, x: 1 },
  when: new Date('2026-03-01T16:30:00Z'),
  yes: true,
  nothing: null,
};

const cases: [title: string, expression: unknown, result: unknown][] = [
  ['$literal is taken as it stands', { $literal: '$n' }, '$n'],
  ['$eq of equal values', { $eq: ['$n', 7] }, true],
  ['$eq tells documents apart by key order', { $eq: ['$d', '$swapped'] }, false],
  ['$eq tells null from missing', { $eq: ['$nothing', '$absent'] }, false],
  ['$ne', { $ne: ['$n', 8] }, true],
  ['$gt compares across types', { $gt: ['$s', '$n'] }, true],
  ['$gte', { $gte: ['$n', 7] }, true],
  ['$lt', { $lt: ['$n', 7] }, false],
  ['$lte of a missing field', { $lte: ['$absent', 0] }, true],
  ['$cmp', { $cmp: ['$half', '$n'] }, -1],
  ['$and', { $and: ['$yes', { $gt: ['$n', 1] }] }, true],
  ['$or', { $or: [false, '$nothing'] }, false],
  ['$not', { $not: ['$yes'] }, false],
  ['$in finds an element', { $in: [2, '$list'] }, true],
  ['$in respects key order', { $in: [{ v: 1, k: 'a' }, '$docs'] }, false],
  // biome-ignore lint/suspicious/noThenProperty: the expression language names it so
  ['$cond by fields', { $cond: { if: { $gt: ['$n', 5] }, then: 'big', else: 'small' } }, 'big'],
  ['$cond by position', { $cond: ['$nothing', 1, 2] }, 2],
  ['$ifNull', { $ifNull: ['$absent', '$nothing', 'default'] }, 'default'],
  [
    '$switch',
    {
      $switch: {
        branches: [
          // biome-ignore lint/suspicious/noThenProperty: the expression language names it so
          { case: { $lt: ['$n', 5] }, then: 'low' },
          // biome-ignore lint/suspicious/noThenProperty: the expression language names it so
          { case: '$yes', then: 'high' },
        ],
        default: 'none',
      },
    },
    'high',
  ],
  ['$add', { $add: ['$n', 1, '$half'] }, 10.5],
  ['$add of a missing field is null', { $add: ['$n', '$absent'] }, null],
  ['$add moves a date', { $add: ['$when', 60_000] }, new Date('2026-03-01T16:31:00Z')],
  ['$subtract', { $subtract: ['$n', '$half'] }, 4.5],
  [
    '$subtract of dates gives milliseconds',
    { $subtract: ['$when', new Date('2026-03-01T16:29:00Z')] },
    60_000,
  ],
  ['$multiply', { $multiply: ['$n', 2] }, 14],
  ['$divide', { $divide: ['$n', 2] }, 3.5],
  ['$floor', { $floor: '$half' }, 2],
  ['$concat', { $concat: ['$s', '-', '$t'] }, 'Tuan-Jie'],
  ['$concat with null is null', { $concat: ['$s', '$nothing'] }, null],
  ['$toLower', { $toLower: '$s' }, 'tuan'],
  ['$toUpper', { $toUpper: '$s' }, 'TUAN'],
  ['$toString', { $toString: '$n' }, '7'],
  ['$size', { $size: '$list' }, 3],
  ['$arrayElemAt from the end', { $arrayElemAt: ['$list', -1] }, 2],
  ['$filter', { $filter: { input: '$list', as: 'x', cond: { $gt: ['$$x', 1] } } }, [3, 2]],
  ['$map', { $map: { input: '$docs', as: 'each', in: { $multiply: ['$$each.v', 10] } } }, [10, 20]],
  ['$concatArrays', { $concatArrays: ['$list', [9]] }, [3, 1, 2, 9]],
  ['$mergeObjects', { $mergeObjects: ['$d', { y: 3, z: 4 }] }, { x: 1, y: 3, z: 4 }],
  [
    '$objectToArray',
    { $objectToArray: '$d' },
    [
      { k: 'x', v: 1 },
      { k: 'y', v: 2 },
    ],
  ],
  [
    '$dateToString in UTC',
    { $dateToString: { date: '$when', format: '%Y-%m-%d %H:%M' } },
    '2026-03-01 16:30',
  ],
  [
    '$dateToString in the time zone of Shanghai',
    { $dateToString: { date: '$when', format: '%Y-%m-%d', timezone: 'Asia/Shanghai' } },
    '2026-03-02',
  ],
  ['a path through an array collects values', '$docs.v', [1, 2]],
  ['a document of expressions', { sum: { $add: [1, 1] }, n: '$n' }, { sum: 2, n: 7 }],
  ['$$ROOT is the document', '$$ROOT.d.x', 1],
];

describe('expressions', () => {
  it.each(cases)('%s', async (_title, expression, result) => {
    const collection = await store.collection([doc]);
    const [found] = await collection.aggregate([{ $addFields: { result: expression } }]).toArray();
    expect(found?.result).toEqual(result);
  });

  it('refuses an unknown operator by name, also on an empty collection', async () => {
    const collection = await store.collection();
    for (const pipeline of [[{ $project: { a: { $foo: 1 } } }], [{ $group: { _id: { $foo: 1 } } }]]) {
      const error = await refusal(collection.aggregate(pipeline).toArray());
      expect([error.code, error.message.includes('$foo')]).toEqual([expect.any(Number), true]);
    }
  });

  it('refuses an operator beside another', async () => {
    const collection = await store.collection();
    const two = { $add: [1, 2], $subtract: [1, 2] };
    expect(await refusal(collection.aggregate([{ $addFields: { a: two } }]).toArray())).toBeDefined();
  });
});
