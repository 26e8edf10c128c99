import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hearOrder } from '../../../../src/domain/governance/hear-order.js';
import type { OrderNews } from '../../../../src/domain/governance/order-news.js';
import { DEADLINE, GIVEN_AT, hoursAfter, order, RULE, told } from './orders.js';

const hear = (from: ReturnType<typeof order>, ...news: OrderNews[]) =>
  news.reduce((now, one) => hearOrder(now, one, RULE, GIVEN_AT), from);

const STORY = [told(1, 'receive'), told(2, 'answer', { proof: '水沟已疏通。' })];

describe('what the app tells of an order', () => {
  it('is taken in the order of its numbers, however it comes', () => {
    const straight = hear(order(), ...STORY);
    expect(straight).toMatchObject({ state: 'answered', heard: 2, proof: { text: '水沟已疏通。' } });
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...STORY), { maxLength: 6 }),
        fc.shuffledSubarray(STORY, { minLength: 2 }),
        (repeated, shuffled) => {
          const { effects: _one, ...now } = hear(order(), ...repeated, ...shuffled);
          const { effects: _other, ...wanted } = straight;
          expect(now).toEqual(wanted);
        },
      ),
    );
  });

  it('names who did it in the app, as somebody of another system', () => {
    expect(hear(order(), told(1, 'receive')).log.at(-1)?.by).toMatchObject({
      personId: 'governance-app:zz-1',
      role: 'partner',
    });
  });

  it('is written down and left where it crossed with what was done here', () => {
    const recalled = hear(
      order({ state: 'recalled' }),
      told(1, 'receive'),
      told(2, 'answer', { proof: '好了。' }),
    );
    expect(recalled.state).toBe('recalled');
    expect(recalled.log.slice(1)).toMatchObject([
      { act: 'crossed', of: 'receive' },
      { act: 'crossed', of: 'answer' },
    ]);
  });

  it.each(['issue', 'extend', 'recall', 'return', 'close', 'yellow-card', 'red-card'] as const)(
    'may not %s an order of ours: that is for whoever gave it',
    (act) => {
      const changes = { reason: '想改。', deadline: hoursAfter(DEADLINE, 24) };
      const now = hear(order({ state: 'answered' }), told(1, act, changes));
      expect(now).toMatchObject({ state: 'answered', deadline: DEADLINE });
      expect(now.log.at(-1)).toMatchObject({ act: 'crossed', of: act });
    },
  );

  it('may extend and close an order of its own, and not receive it for us', () => {
    const theirs = order({ origin: 'governance-app', state: 'answered', heard: 1 });
    expect(hear(theirs, told(2, 'close')).state).toBe('closed');
    expect(hear({ ...theirs, state: 'issued' }, told(2, 'receive')).state).toBe('issued');
  });

  it('is kept up to fifty ahead of its turn, and asked for again by the next pull', () => {
    const flood = Array.from({ length: 80 }, (_, index) => told(index + 2, 'receive'));
    expect(hear(order(), ...flood).early).toHaveLength(50);
  });
});
