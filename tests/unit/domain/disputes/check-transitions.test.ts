import { describe, expect, it } from 'vitest';
import { checkTransitions } from '../../../../src/domain/disputes/check-transitions.js';
import type { Transition } from '../../../../src/domain/disputes/transition.js';
import { TRANSITIONS } from '../../../../src/domain/disputes/transitions.js';

const row = (changes: Partial<Transition>): Transition => ({
  from: 'verify',
  to: 'handle',
  move: 'send-back',
  roles: ['desk'],
  evidence: [],
  needsReason: true,
  needsMediator: false,
  ...changes,
});

/** The table with one row replaced by a changed one. */
const changed = (from: Transition['from'], move: Transition['move'], changes: Partial<Transition>) =>
  TRANSITIONS.map((one) => (one.from === from && one.move === move ? { ...one, ...changes } : one));

describe('a transition table', () => {
  it('is sound as it stands', () => {
    expect(() => checkTransitions(TRANSITIONS)).not.toThrow();
  });

  it.each<[string, readonly Transition[], string]>([
    [
      'an advance over two steps',
      changed('report', 'advance', { to: 'route' }),
      'advance report → route: a step of 2 is not advance',
    ],
    [
      'an advance that stays where it is',
      changed('report', 'advance', { to: 'report' }),
      'advance report → report: a step of 0 is not advance',
    ],
    [
      'a send-back that goes onwards',
      [...TRANSITIONS, row({ from: 'collect', to: 'assess' })],
      'send-back collect → assess: a step of 2 is not send-back',
    ],
    [
      'a skip over two steps',
      changed('report', 'skip', { to: 'handle' }),
      'skip report → handle: a step of 3 is not skip',
    ],
    [
      'a skip over handling',
      [...TRANSITIONS, row({ move: 'skip', from: 'route', to: 'feed-back' })],
      'skip route → feed-back: handle may never be skipped',
    ],
    [
      'a skip over verification',
      [...TRANSITIONS, row({ move: 'skip', from: 'feed-back', to: 'follow-up' })],
      'skip feed-back → follow-up: verify may never be skipped',
    ],
    [
      'a way out of a closed dispute',
      [...TRANSITIONS, row({ from: 'closed', to: 'handle' })],
      'send-back closed → handle: the loop has ended',
    ],
    [
      'a send-back without a reason',
      changed('assess', 'send-back', { needsReason: false }),
      'send-back assess → report: needs a reason',
    ],
    [
      'a skip without a reason',
      changed('report', 'skip', { needsReason: false }),
      'skip report → route: needs a reason',
    ],
    [
      'a row that nobody may use',
      changed('report', 'advance', { roles: [] }),
      'advance report → assess: nobody may do this',
    ],
    [
      'a row given twice',
      [...TRANSITIONS, row({ from: 'verify', to: 'handle' })],
      'send-back verify → handle: given twice',
    ],
    [
      'handling that begins without a mediator',
      changed('route', 'advance', { needsMediator: false }),
      'advance route → handle: needs a mediator',
    ],
    [
      'a skip that leaves the step before it unfinished',
      changed('handle', 'skip', { evidence: [] }),
      'skip handle → verify: leaves handle without handling-record',
    ],
    [
      'a step that leads nowhere',
      TRANSITIONS.filter(({ from, move }) => from !== 'follow-up' || move !== 'advance'),
      'follow-up: the loop cannot go on',
    ],
    ['no rows at all', [], 'collect: the loop cannot go on'],
  ])('with %s is turned down by name', (_fault, table, message) => {
    expect(() => checkTransitions(table)).toThrow(new Error(message));
  });
});
