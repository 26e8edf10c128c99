import { getOperationAST, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { measureOperation } from '../../../src/gateway/measure-operation.js';

const measure = (query: string, variables: Record<string, unknown> = {}) => {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('no operation');
  return measureOperation(document, operation, variables);
};

describe('the measure of an operation', () => {
  it('counts levels of fields; fragments are no level', () => {
    expect(measure('{ a { b { c } } }').depth).toBe(3);
    expect(measure('{ ...F } fragment F on Query { a { ... on A { b } } }').depth).toBe(2);
  });

  it('counts an alias each time its fragment is used', () => {
    expect(measure('{ x: a { ...F } b { ...F } } fragment F on A { y: c z: d }').aliases).toBe(5);
  });

  it('multiplies by page sizes, written or in a variable', () => {
    expect(measure('{ a(first: 10) { b(last: 5) { c } } }').cost).toBe(10 * (1 + 5 * 2));
    expect(measure('query($n: Int) { a(first: $n) { b } }', { n: 50 }).cost).toBe(100);
  });

  it('is not lowered by a page size of zero or less', () => {
    expect(measure('{ a(first: -5) { b c } }').cost).toBe(3);
  });

  it('measures fragments that double thirty times over at once', () => {
    const fragments = Array.from(
      { length: 30 },
      (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`,
    );
    const { rootFields } = measure(`{ ...F0 } ${fragments.join(' ')} fragment F30 on Query { a }`);
    expect(rootFields).toBe(2 ** 30);
  });

  it('leaves the depth of questions about the schema to the rule for those', () => {
    expect(measure('{ __schema { types { fields { type { name } } } } }').depth).toBe(1);
  });
});
