import type { Doc } from '../bson.js';
import { StoreError } from '../errors.js';
import { compareValues, encodeKey } from '../ordering.js';
import { isDoc, ownField } from '../paths.js';
import { requireSupported, type Supported } from '../supported.js';
import type { Stage } from './stage.js';

/** Compiles `$group`: the documents of one `_id` become one, with a computed value in each other field. */
export function compileGroup({ _id: id, ...fields }: Doc): Stage {
  if (id === undefined) throw new StoreError('Location15955', 'a group specification must include an _id');
  const idOf = reference(id);
  const computed = Object.entries(fields).map(([name, spec]) => [name, accumulator(name, spec)] as const);
  return function* (docs) {
    const groups = Map.groupBy(docs, (doc) => encodeKey(idOf(doc)).toString('latin1'));
    for (const members of groups.values()) {
      const values = computed.map(([name, compute]) => [name, compute(members)] as const);
      yield { _id: members[0] ? (idOf(members[0]) ?? null) : null, ...Object.fromEntries(values) };
    }
  };
}

function accumulator(field: string, spec: unknown): (docs: readonly Doc[]) => unknown {
  const [name, ...others] = isDoc(spec) ? Object.keys(spec) : [];
  if (!isDoc(spec) || name === undefined) {
    throw new StoreError('Location40234', `The field '${field}' must be an accumulator object`);
  }
  if (others.length > 0) {
    throw new StoreError('Location40238', `The field '${field}' must specify one accumulator`);
  }
  requireSupported('accumulators', name);
  const [combine, operandOf] = [accumulators[name], reference(spec[name])];
  return (docs) => combine(docs.map(operandOf));
}

const accumulators: Record<Supported<'accumulators'>, (values: readonly unknown[]) => unknown> = {
  $sum: (values) => {
    const numbers = values.filter((value) => typeof value === 'number');
    const sum = numbers.reduce((total, value) => total + value, 0);
    if (Number.isSafeInteger(sum) || !numbers.every(Number.isInteger)) return sum;
    throw new StoreError('BadValue', '$sum gives an integer beyond 2^53, which this store does not keep');
  },
  $min: (values) => foremost(values, (order) => order < 0),
  $max: (values) => foremost(values, (order) => order > 0),
};

/** Null and missing values count only where there is nothing else. */
function foremost(values: readonly unknown[], isBefore: (order: number) => boolean): unknown {
  const present = values.filter((value) => value !== undefined && value !== null);
  return (
    present.reduce((best, value) => (isBefore(compareValues(value, best)) ? value : best), present[0]) ?? null
  );
}

/**
 * A constant, or `$` and the path of a field: all of the expression language that this store knows.
 *
 * @throws StoreError InvalidPipelineOperator for anything else
 */
function reference(operand: unknown): (doc: Doc) => unknown {
  if (Array.isArray(operand) || isDoc(operand) || (typeof operand === 'string' && operand.startsWith('$$'))) {
    const name = isDoc(operand) ? Object.keys(operand).join() : String(operand);
    throw new StoreError('InvalidPipelineOperator', `Unrecognized expression '${name}'`);
  }
  if (typeof operand !== 'string' || !operand.startsWith('$')) return () => operand;
  const parts = operand.slice(1).split('.');
  return (doc) => fieldAt(doc, parts);
}

/** A path through an array gives the array of what it leads to in each element. */
function fieldAt(value: unknown, [part, ...rest]: readonly string[]): unknown {
  if (part === undefined) return value;
  if (isDoc(value)) return fieldAt(ownField(value, part), rest);
  if (!Array.isArray(value)) return undefined;
  return value.map((item) => fieldAt(item, [part, ...rest])).filter((item) => item !== undefined);
}
