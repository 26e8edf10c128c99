import type { Dispute } from '../../../src/domain/disputes/dispute.js';
import type { Repositories } from '../../../src/store/repositories.js';
import { PEOPLE } from '../../kit/people.js';

/** Puts the follow-up of a family on file, with no field empty. */
export async function fileFamilySample({ id, areaCode }: Dispute, repositories: Repositories): Promise<void> {
  const on = '2026-11-16';
  const fact = { kind: 'violence', on } as const;
  const indices = { on, harmony: 50, marriage: 25, society: 75 };
  const { personId, name } = PEOPLE.leader;
  const planned = { leader: { personId, name }, dueOn: '2026-11-23', told: 'none' } as const;
  await repositories.familyWatches.insert({
    id,
    version: 1,
    schemaVersion: 1,
    effects: [],
    areaCode,
    state: 'open',
    facts: [fact],
    proposal: {
      grade: 'medium',
      score: 40,
      reasons: [{ kind: 'violence', times: 1, counted: 1, points: 40 }],
      on,
    },
    grade: 'high',
    gradedOn: on,
    duties: { resolve: planned, visit: planned, stabilise: planned },
    visits: [],
    indices: [indices],
    entries: [
      {
        number: 1,
        at: new Date('2026-11-16T01:00:00Z'),
        by: PEOPLE.gridWorker,
        event: 'visited',
        on,
        note: '已分开劝导。',
        facts: [fact],
        calm: false,
        indices,
        score: 40,
        grade: 'high',
        gradeBefore: 'medium',
        duty: 'visit',
        dueOn: on,
        told: 'none',
        nextDueOn: '2026-11-23',
        leader: planned.leader,
      },
    ],
  });
}
