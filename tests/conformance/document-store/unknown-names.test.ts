import { describe, expect, it } from 'vitest';
import { refusal, storeForTests } from './harness.js';

const store = storeForTests();

/** What no MongoDB server knows; refused whether or not the collection holds anything. */
const commands: [
  title: string,
  command: (name: string) => Record<string, unknown>,
  code: number,
  says: string,
][] = [
  ['a command', (name) => ({ frobnicate: name }), 59, 'frobnicate'],
  ['an option of find', (find) => ({ find, foo: 1 }), 40415, "'find.foo'"],
  ['an option of insert', (insert) => ({ insert, documents: [{ a: 1 }], foo: 1 }), 40415, "'insert.foo'"],
  [
    'an option of update',
    (update) => ({ update, updates: [{ q: {}, u: { $set: { a: 1 } } }], foo: 1 }),
    40415,
    "'update.foo'",
  ],
  [
    'an option of delete',
    (name) => ({ delete: name, deletes: [{ q: {}, limit: 0 }], foo: 1 }),
    40415,
    "'delete.foo'",
  ],
  [
    'an operator beside a field',
    (find) => ({ find, filter: { a: { $foo: 1 } } }),
    2,
    'unknown operator: $foo',
  ],
  [
    'an operator at the top of a filter',
    (find) => ({ find, filter: { $foo: 1 } }),
    2,
    'unknown top level operator: $foo',
  ],
  ['an operator inside $not', (find) => ({ find, filter: { a: { $not: { $foo: 1 } } } }), 2, '$foo'],
  [
    'an operator inside $elemMatch',
    (find) => ({ find, filter: { a: { $elemMatch: { $foo: 1 } } } }),
    2,
    '$foo',
  ],
  ['an operator inside $or', (find) => ({ find, filter: { $or: [{ a: { $foo: 1 } }] } }), 2, '$foo'],
  [
    'an operator after a known one',
    (find) => ({ find, filter: { a: { $gt: 1, foo: 2 } } }),
    2,
    'unknown operator: foo',
  ],
];

/** Operators with operands of the wrong shape. */
const operands: [title: string, filter: object, code: number][] = [
  ['$in that is no array', { a: { $in: 1 } }, 2],
  ['$in with an operator inside', { a: { $in: [{ $gt: 1 }] } }, 2],
  ['$not of a number', { a: { $not: 1 } }, 2],
  ['$not of nothing', { a: { $not: {} } }, 2],
  ['$and of nothing', { $and: [] }, 2],
  ['$or that is no array', { $or: { a: 1 } }, 2],
  ['$elemMatch of a number', { a: { $elemMatch: 1 } }, 2],
  ['$gt of a regular expression', { a: { $gt: /a/ } }, 2],
];

describe('names the server does not know', () => {
  it.each(commands)(
    '%s is refused by name, on a missing and on a filled collection',
    async (_title, command, code, says) => {
      const filled = await store.collection([{ _id: 1, a: 1 }]);
      for (const name of ['missing', filled.collectionName]) {
        const error = await refusal(store.db.command(command(name)));
        expect(error.code).toBe(code);
        expect(error.message).toContain(says);
      }
    },
  );

  it('a field of an update statement', async () => {
    const updates = [{ q: {}, u: { $set: { a: 1 } }, foo: 1 }];
    const outcome = await store.db.command({ update: 'missing', updates }).catch((error: unknown) => error);
    expect(JSON.stringify(outcome)).toContain('foo');
  });
});

describe('operands of the wrong shape', () => {
  it.each(operands)('%s', async (_title, filter, code) => {
    const collection = await store.collection();
    expect(await refusal(collection.find(filter).toArray())).toMatchObject({ code });
  });

  it('a sort direction that is no direction', async () => {
    const find = store.db.command({ find: 'missing', sort: { a: 5 } });
    expect(await refusal(find)).toMatchObject({ code: 15975 });
  });

  it('a filter that is no document', async () => {
    expect(await refusal(store.db.command({ find: 'missing', filter: 5 }))).toMatchObject({ code: 14 });
  });

  it('a negative limit', async () => {
    expect(await refusal(store.db.command({ find: 'missing', limit: -1 }))).toMatchObject({ code: 51024 });
  });

  it('an aggregate without a cursor', async () => {
    expect(await refusal(store.db.command({ aggregate: 'missing', pipeline: [] }))).toMatchObject({
      code: 9,
    });
  });

  it('an empty list of statements', async () => {
    expect(await refusal(store.db.command({ insert: 'missing', documents: [] }))).toMatchObject({ code: 16 });
  });
});
