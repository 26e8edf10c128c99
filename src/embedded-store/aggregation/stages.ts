import type { Doc } from '../bson.js';
import { StoreError } from '../errors.js';
import { encodeKey } from '../ordering.js';
import { isDoc } from '../paths.js';
import { compileFilter } from '../query/filter.js';
import { compileAddFields, compileProjection } from '../query/projection.js';
import { parseSort, sorted } from '../query/sort.js';
import { compileAccumulator } from './accumulators.js';
import { evaluator } from './expressions.js';
import { compileLookup } from './lookup.js';
import type { Stage, Tools } from './tools.js';
import { compileUnwind } from './unwind.js';

/** Reads a stage's operand. */
type Compile = (operand: unknown, tools: Tools) => Stage;

/** The aggregation stages. */
export const stages: Record<string, Compile> = {
  $match: (operand) => {
    const filter = compileFilter(document('$match', operand));
    return function* (docs) {
      for (const doc of docs) if (filter(doc)) yield doc;
    };
  },
  $sort: (operand) => {
    const fields = parseSort(document('$sort', operand));
    if (fields.length === 0)
      throw new StoreError('Location15976', '$sort stage must have at least one sort key');
    return (docs) => sorted(docs, (doc) => doc, fields);
  },
  $limit: (operand) => {
    const limit = count('$limit', operand, 1);
    return function* (docs) {
      let taken = 0;
      for (const doc of docs) {
        yield doc;
        if (++taken === limit) return;
      }
    };
  },
  $skip: (operand) => {
    const skip = count('$skip', operand, 0);
    return function* (docs) {
      let position = 0;
      for (const doc of docs) if (position++ >= skip) yield doc;
    };
  },
  $project: (operand) => {
    const spec = document('$project', operand);
    if (Object.keys(spec).length === 0) {
      throw new StoreError(
        'Location51272',
        'Invalid $project :: caused by :: projection specification must have at least one field',
      );
    }
    return mapping(compileProjection(spec, false));
  },
  $addFields: (operand) => mapping(compileAddFields(document('$addFields', operand))),
  $set: (operand) => mapping(compileAddFields(document('$set', operand))),
  $unset: (operand) => {
    const names = Array.isArray(operand) ? operand : [operand];
    if (names.length === 0 || !names.every((name) => typeof name === 'string')) {
      throw new StoreError('Location31002', '$unset specification must be a string or an array of strings');
    }
    return mapping(compileProjection(Object.fromEntries(names.map((name) => [name, 0])), false));
  },
  $replaceRoot: (operand) => {
    const evaluate = evaluator(document('$replaceRoot', operand).newRoot);
    return mapping((doc) => {
      const root = evaluate(doc);
      if (isDoc(root)) return root;
      throw new StoreError('Location40228', "'newRoot' expression must evaluate to an object");
    });
  },
  $group: (operand) => {
    const { _id: id, ...fields } = document('$group', operand);
    if (id === undefined) throw new StoreError('Location15955', 'a group specification must include an _id');
    const key = evaluator(id);
    const computed = Object.entries(fields).map(
      ([name, spec]) => [name, compileAccumulator(name, spec)] as const,
    );
    return function* (docs) {
      const groups = new Map<string, { id: unknown; docs: Doc[] }>();
      for (const doc of docs) {
        const value = key(doc) ?? null;
        const name = encodeKey(value).toString('latin1');
        const group = groups.get(name);
        if (group) group.docs.push(doc);
        else groups.set(name, { id: value, docs: [doc] });
      }
      for (const group of groups.values()) {
        yield {
          _id: group.id,
          ...Object.fromEntries(computed.map(([name, finish]) => [name, finish(group.docs)])),
        };
      }
    };
  },
  $count: (operand) => {
    if (typeof operand !== 'string' || operand === '' || operand.startsWith('$') || operand.includes('.')) {
      throw new StoreError('Location40156', 'the count field must be a non-empty string');
    }
    return function* (docs) {
      let counted = 0;
      for (const _ of docs) counted++;
      if (counted > 0) yield { [operand]: counted };
    };
  },
  $facet: (operand, { compilePipeline }) => {
    const facets = Object.entries(document('$facet', operand)).map(
      ([name, pipeline]) => [name, compilePipeline(pipeline)] as const,
    );
    return function* (docs) {
      const input = [...docs];
      yield Object.fromEntries(facets.map(([name, run]) => [name, [...run(input)]]));
    };
  },
  $unwind: compileUnwind,
  $lookup: compileLookup,
};

function document(stage: string, operand: unknown): Doc {
  if (isDoc(operand)) return operand;
  throw new StoreError('Location15959', `the ${stage} specification must be an object`);
}

function count(stage: string, operand: unknown, least: number): number {
  if (typeof operand === 'number' && Number.isInteger(operand) && operand >= least) return operand;
  throw new StoreError(
    'Location5107201',
    `invalid argument to ${stage} stage: Expected a number of at least ${least}`,
  );
}

function mapping(change: (doc: Doc) => Doc): Stage {
  return function* (docs) {
    for (const doc of docs) yield change(doc);
  };
}
