import type { Doc } from '../bson.js';
import { StoreError } from '../errors.js';
import { isDoc } from '../paths.js';
import { compileFilter } from '../query/filter.js';
import { parseSort, sorted } from '../query/sort.js';
import { requireSupported, type Supported } from '../supported.js';
import { compileGroup } from './group.js';
import type { Stage } from './stage.js';

/** Reads a pipeline; every stage is checked before the first document is read. */
export function compilePipeline(pipeline: readonly unknown[]): Stage {
  const stages = pipeline.map((stage): Stage => {
    const [name, ...others] = isDoc(stage) ? Object.keys(stage) : [];
    if (!isDoc(stage) || name === undefined || others.length > 0) {
      throw new StoreError('Location40323', 'A pipeline stage must contain exactly one field.');
    }
    requireSupported('stages', name);
    return compilers[name](stage[name]);
  });
  return (docs) => stages.reduce((input, stage) => stage(input), docs);
}

const compilers: Record<Supported<'stages'>, (operand: unknown) => Stage> = {
  $match: (operand) => {
    const filter = compileFilter(documentOf('$match', operand));
    return (docs) => Iterator.from(docs).filter(filter);
  },
  $sort: (operand) => {
    const fields = parseSort(documentOf('$sort', operand));
    if (fields.length === 0) {
      throw new StoreError('Location15976', '$sort stage must have at least one sort key');
    }
    return (docs) => sorted(docs, (doc) => doc, fields);
  },
  $limit: (operand) => {
    const limit = countOf('$limit', operand, 1);
    return (docs) => Iterator.from(docs).take(limit);
  },
  $skip: (operand) => {
    const skip = countOf('$skip', operand, 0);
    return (docs) => Iterator.from(docs).drop(skip);
  },
  $group: (operand) => compileGroup(documentOf('$group', operand)),
  $count: (operand) => {
    if (typeof operand !== 'string' || operand === '' || operand.startsWith('$') || operand.includes('.')) {
      throw new StoreError('Location40156', 'the count field must be a non-empty string');
    }
    return (docs) => {
      const counted = Iterator.from(docs).reduce((count) => count + 1, 0);
      return counted > 0 ? [{ [operand]: counted }] : [];
    };
  },
};

function documentOf(stage: string, operand: unknown): Doc {
  if (isDoc(operand)) return operand;
  throw new StoreError('Location15959', `the ${stage} specification must be an object`);
}

function countOf(stage: string, operand: unknown, least: number): number {
  if (typeof operand === 'number' && Number.isInteger(operand) && operand >= least) return operand;
  throw new StoreError('Location5107201', `invalid argument to ${stage} stage: less than ${least}`);
}
