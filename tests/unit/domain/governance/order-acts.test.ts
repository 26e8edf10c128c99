import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideOrderAct, type OrderRequest } from '../../../../src/domain/governance/decide-order-act.js';
import { ORDER_TRANSITIONS, type StandingAct } from '../../../../src/domain/governance/order-transitions.js';
import type { SupervisionOrder } from '../../../../src/domain/governance/supervision-order.js';
import { PEOPLE } from '../../../kit/people.js';
import { DEADLINE, GIVEN_AT, hoursAfter, order, RULE } from './orders.js';

const ACTS = Object.keys(ORDER_TRANSITIONS) as StandingAct[];

const act = (from: SupervisionOrder, request: OrderRequest, now = GIVEN_AT) =>
  decideOrderAct(from, request, PEOPLE.leader, RULE, now);
const whole = (name: StandingAct): OrderRequest => ({
  act: name,
  reason: '另有安排。',
  deadline: hoursAfter(DEADLINE, 24),
  proof: '水沟已疏通。',
});

describe('a supervision order', () => {
  it('is received, answered with proof, sent back, answered again and closed', () => {
    let now = order();
    for (const name of ['receive', 'answer', 'return', 'answer', 'close'] as const) {
      const next = act(now, whole(name));
      if ('refused' in next) throw new Error(next.message);
      now = next;
    }
    expect(now).toMatchObject({ state: 'closed', proof: { text: '水沟已疏通。' } });
    expect(now.log.map(({ number, act: did }) => `${number} ${did}`)).toEqual([
      '1 issue',
      '2 receive',
      '3 answer',
      '4 return',
      '5 answer',
      '6 close',
    ]);
  });

  it('is rejected, extended, returned and recalled with a reason alone, and answered with proof alone', () => {
    const received = order({ state: 'received' });
    const answered = order({ state: 'answered' });
    expect(act(order(), { act: 'reject' })).toMatchObject({ code: 'invalid-input' });
    expect(act(order(), { act: 'recall', reason: '  ' })).toMatchObject({ code: 'invalid-input' });
    expect(act(answered, { act: 'return' })).toMatchObject({ code: 'invalid-input' });
    expect(act(order(), { act: 'extend', deadline: hoursAfter(DEADLINE, 1) })).toMatchObject({
      code: 'invalid-input',
    });
    expect(act(received, { act: 'answer', proof: '' })).toMatchObject({ code: 'invalid-input' });
  });

  it.each([
    ['no time', undefined],
    ['a time that is none', new Date(Number.NaN)],
    ['the same deadline', DEADLINE],
    ['an earlier one', hoursAfter(DEADLINE, -1)],
    ['one beyond what the level allows', hoursAfter(GIVEN_AT, 30 * 24 + 1)],
  ])('is not extended to %s', (_, deadline) => {
    const request = { act: 'extend', reason: '连日下雨。', ...(deadline ? { deadline } : {}) } as const;
    expect(act(order(), request)).toMatchObject({ code: 'deadline-not-possible' });
  });

  it('is extended as often as its level allows', () => {
    const once = act(order(), whole('extend'));
    expect(once).toMatchObject({ extensions: 1, deadline: hoursAfter(DEADLINE, 24) });
    const twice = act(once as SupervisionOrder, { ...whole('extend'), deadline: hoursAfter(DEADLINE, 48) });
    expect(twice).toMatchObject({ code: 'too-many-extensions' });
  });

  it('numbers its story without a gap, records each change once, and moves no more once it has ended', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ACTS), { maxLength: 12 }), (acts) => {
        let now = order();
        for (const name of acts) {
          const next = act(now, whole(name));
          const mayGo = ORDER_TRANSITIONS[name].from.includes(now.state);
          if ('refused' in next) {
            expect(mayGo && name !== 'extend').toBe(false);
            continue;
          }
          expect(mayGo).toBe(true);
          now = next;
        }
        expect(now.log.map(({ number }) => number)).toEqual(now.log.map((_, index) => index + 1));
        const ids = now.effects.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        const ended = now.log.findIndex(
          ({ act: did }) => did === 'reject' || did === 'recall' || did === 'close',
        );
        expect(ended === -1 || ended === now.log.length - 1).toBe(true);
      }),
    );
  });
});
