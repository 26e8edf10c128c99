import type { Doc } from '../bson.js';
import { StoreError } from '../errors.js';
import { isDoc } from '../paths.js';
import type { Plan } from '../query/plan.js';
import { type ScanStats, select } from '../query/scan.js';
import { requireKnownFields, supported } from '../supported.js';
import { Call, type Command } from './call.js';
import { queryOf } from './find.js';

/** Tells how a find would be answered, and what it read. */
export const explain: Command = (call) => {
  const inner = call.options.explain;
  if (!isDoc(inner) || Object.keys(inner)[0] !== 'find') {
    throw new StoreError('CommandNotFound', 'Explain is supported for the find command only');
  }
  requireKnownFields('find', inner, ['find', ...supported.commands.find, ...supported.genericOptions]);
  const command = { ...inner, $db: call.options.$db };
  const explained = new Call('find', { ...call.request, command }, call.storage, call.cursors);
  const stats: ScanStats = { keysExamined: 0, docsExamined: 0 };
  const { plan, matches } = select(explained.collection, queryOf(explained), stats);
  const nReturned = [...matches].length;
  return {
    explainVersion: '1',
    queryPlanner: { namespace: explained.ns, winningPlan: describePlan(plan), rejectedPlans: [] },
    executionStats: {
      executionSuccess: true,
      nReturned,
      totalKeysExamined: stats.keysExamined,
      totalDocsExamined: stats.docsExamined,
    },
    ok: 1,
  };
};

function describePlan({ index, backwards, sorted }: Plan): Doc {
  const direction = backwards ? 'backward' : 'forward';
  const access =
    index === undefined
      ? { stage: 'COLLSCAN', direction }
      : {
          stage: 'FETCH',
          inputStage: {
            stage: 'IXSCAN',
            keyPattern: index.spec.key,
            indexName: index.name,
            isMultiKey: index.multikey,
            direction,
          },
        };
  return sorted ? access : { stage: 'SORT', inputStage: access };
}
