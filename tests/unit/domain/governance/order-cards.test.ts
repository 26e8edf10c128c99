import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextCard, showCards } from '../../../../src/domain/governance/show-card.js';
import { PEOPLE } from '../../../kit/people.js';
import { DEADLINE, hoursAfter, order, RULE } from './orders.js';

const colours = ({ cards }: ReturnType<typeof order>) => cards.map(({ colour }) => colour);

describe('the cards of an order', () => {
  it('come by the clock: none before the deadline, yellow at it, red two days later', () => {
    expect(colours(showCards(order(), RULE, hoursAfter(DEADLINE, -1)))).toEqual([]);
    const yellow = showCards(order(), RULE, DEADLINE);
    expect(colours(yellow)).toEqual(['yellow']);
    expect(showCards(yellow, RULE, hoursAfter(DEADLINE, 47))).toBe(yellow);
    expect(colours(showCards(yellow, RULE, hoursAfter(DEADLINE, 48)))).toEqual(['yellow', 'red']);
  });

  it('come both, the yellow first, when the hub was asleep all the while', () => {
    expect(colours(showCards(order(), RULE, hoursAfter(DEADLINE, 500)))).toEqual(['yellow', 'red']);
  });

  it('are for time that runs: not for an order that was answered or has ended', () => {
    for (const state of ['answered', 'rejected', 'recalled', 'closed'] as const) {
      expect(nextCard(order({ state }), RULE)).toBeUndefined();
      expect(colours(showCards(order({ state }), RULE, hoursAfter(DEADLINE, 500)))).toEqual([]);
    }
  });

  it('begin anew with a new deadline, and stay in the story', () => {
    const yellow = showCards(order(), RULE, DEADLINE);
    const extended = { ...yellow, deadline: hoursAfter(DEADLINE, 24) };
    expect(nextCard(extended, RULE)).toEqual({ colour: 'yellow', at: hoursAfter(DEADLINE, 24) });
    expect(colours(showCards(extended, RULE, hoursAfter(DEADLINE, 24)))).toEqual(['yellow', 'yellow']);
  });

  it('are shown again every day while no leader has seen the red one, and no more then', () => {
    const red = showCards(order(), RULE, hoursAfter(DEADLINE, 48));
    expect(nextCard(red, RULE)).toEqual({ colour: 'red', at: hoursAfter(DEADLINE, 72) });
    const again = showCards(red, RULE, hoursAfter(DEADLINE, 72));
    expect(again).toMatchObject({ shownAgainAt: hoursAfter(DEADLINE, 72) });
    expect(nextCard(again, RULE)?.at).toEqual(hoursAfter(DEADLINE, 96));
    const [yellow, last] = again.cards;
    if (!yellow || !last) throw new Error('two cards were shown');
    const acknowledged = { by: PEOPLE.leader, at: hoursAfter(DEADLINE, 73) };
    expect(nextCard({ ...again, cards: [yellow, { ...last, acknowledged }] }, RULE)).toBeUndefined();
  });

  it('leave nothing overdue without a next card or somebody who knows, however the beats fall', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 200 }), { maxLength: 20 }), (steps) => {
        let now = order();
        let hours = 0;
        for (const step of steps) {
          hours += step;
          now = showCards(now, RULE, hoursAfter(DEADLINE, hours - 100));
          expect(nextCard(now, RULE)?.at.getTime()).toBeGreaterThan(
            hoursAfter(DEADLINE, hours - 100).getTime(),
          );
          expect(['', 'yellow', 'yellow,red']).toContain(colours(now).join());
        }
      }),
    );
  });
});
