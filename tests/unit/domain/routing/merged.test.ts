import { expect, it } from 'vitest';
import { absorb } from '../../../../src/domain/disputes/absorb.js';
import { release } from '../../../../src/domain/disputes/release.js';
import { routingOf } from '../../../../src/domain/routing/case-routing.js';
import type { CoOwner } from '../../../../src/domain/routing/co-owner.js';
import { withRouting } from '../../../../src/domain/routing/with-routing.js';
import { PEOPLE } from '../../../kit/people.js';
import { disputeAt } from '../disputes/dispute-at.js';

const NOW = new Date('2026-11-23T02:00:00Z');
const helper = (id: string): CoOwner => ({
  id,
  kind: 'office',
  name: '安宁市综治中心',
  contact: '马会兰',
  task: '协同处置。',
  since: NOW,
  by: PEOPLE.desk,
});

it('whoever helps with a dispute sees the case that it becomes part of, and no longer once that is undone', () => {
  const merged = { mergeId: 'M-1', disputeId: 'D-1', at: NOW, by: PEOPLE.desk, reason: '同一件事。' };
  const loser = withRouting(disputeAt('handle', { id: 'D-2', mergedInto: merged }), {
    coOwners: [helper('desk:530181')],
  });
  const winner = absorb(withRouting(disputeAt('handle'), { coOwners: [helper('desk:530112')] }), loser);
  expect(winner.sharedWith).toEqual(['desk:530112', 'desk:530181']);
  const rerouted = withRouting(winner, { coOwners: [] });
  expect(rerouted.sharedWith).toEqual(['desk:530181']);
  const alone = release(rerouted, { mergeId: 'M-1', reason: '两件事。', by: PEOPLE.desk, at: NOW });
  expect(alone.sharedWith).toBeUndefined();
  expect(routingOf(alone).coOwners).toEqual([]);
});
