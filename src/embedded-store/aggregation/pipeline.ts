import { StoreError } from '../errors.js';
import { isDoc } from '../paths.js';
import { requireSupported } from '../supported.js';
import { stages } from './stages.js';
import type { Stage, Tools } from './tools.js';

/** Reads a pipeline; every stage is checked before the first document is read. */
export function compilePipeline(pipeline: unknown, find: Tools['find']): Stage {
  const tools: Tools = { find, compilePipeline: (inner) => compilePipeline(inner, find) };
  if (!Array.isArray(pipeline))
    throw new StoreError('TypeMismatch', "'pipeline' option must be specified as an array");
  const compiled = pipeline.map((stage: unknown): Stage => {
    const [name, ...others] = isDoc(stage) ? Object.keys(stage) : [];
    if (!isDoc(stage) || name === undefined || others.length > 0) {
      throw new StoreError(
        'Location40323',
        'A pipeline stage specification object must contain exactly one field.',
      );
    }
    requireSupported('stages', name);
    const compile = stages[name];
    if (compile === undefined) throw new StoreError('InternalError', `no implementation of ${name}`);
    return compile(stage[name], tools);
  });
  return (docs) => compiled.reduce((input, stage) => stage(input), docs);
}
