import type { Doc } from '../bson.js';
import { StoreError } from '../errors.js';
import { isDoc } from '../paths.js';
import type { Plan } from '../query/plan.js';
import { type ScanStats, select } from '../query/scan.js';
import { requireKnownFields, supported } from '../supported.js';
import { Call, type Command } from './call.js';
import { queryOf } from './find.js';

/** Tells how a find would be answered and, unless only the plan is asked for, what it read. */
export const explain: Command = (call) => {
  const inner = call.options.explain;
  if (!isDoc(inner) || Object.keys(inner)[0] !== 'find') {
    throw new StoreError('CommandNotFound', 'Explain is supported for the find command only');
  }
  const { genericOptions, commands } = supported;
  requireKnownFields('find', inner, ['find', ...commands.find, ...genericOptions]);
  const command = { ...inner, $db: call.db };
  const explained = new Call('find', { ...call.request, command }, call.storage, call.cursors);
  const stats: ScanStats = { keysExamined: 0, docsExamined: 0 };
  const query = queryOf(explained);
  const started = performance.now();
  const { plan, matches } = select(call.storage, explained.collection, query, stats);
  const winningPlan = describePlan(plan, query.filter);
  const reply: Doc = {
    explainVersion: '1',
    queryPlanner: { namespace: explained.ns, parsedQuery: query.filter, winningPlan, rejectedPlans: [] },
    command: inner,
    ok: 1,
  };
  if (call.options.verbosity === 'queryPlanner') return reply;
  const nReturned = [...matches].length;
  reply.executionStats = {
    executionSuccess: true,
    nReturned,
    executionTimeMillis: Math.round(performance.now() - started),
    totalKeysExamined: stats.keysExamined,
    totalDocsExamined: stats.docsExamined,
    executionStages: { ...winningPlan, nReturned },
  };
  return reply;
};

function describePlan(plan: Plan, filter: Doc): Doc {
  const access = describeAccess(plan, filter);
  return plan.sorted ? access : { stage: 'SORT', inputStage: access };
}

function describeAccess({ index, backwards }: Plan, filter: Doc): Doc {
  const direction = backwards ? 'backward' : 'forward';
  if (index === undefined) return { stage: 'COLLSCAN', direction };
  if (index.name === '_id_' && Object.keys(filter).join() === '_id' && !isDoc(filter._id))
    return { stage: 'IDHACK' };
  const { name: indexName, multikey: isMultiKey, unique: isUnique } = index;
  const keyPattern = index.spec.key;
  return {
    stage: 'FETCH',
    inputStage: { stage: 'IXSCAN', keyPattern, indexName, isMultiKey, isUnique, direction },
  };
}
