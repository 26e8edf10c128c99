import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dispute } from '../../../../src/domain/disputes/dispute.js';
import { isRefusal } from '../../../../src/domain/disputes/is-refusal.js';
import type { Actor } from '../../../../src/domain/people/actor.js';
import { ownerOf } from '../../../../src/domain/people/owner-of.js';
import { answerTransfer } from '../../../../src/domain/routing/answer-transfer.js';
import { routingOf } from '../../../../src/domain/routing/case-routing.js';
import { lapsedTransfer, lapseTransfer } from '../../../../src/domain/routing/lapse-transfer.js';
import { officeIdOf } from '../../../../src/domain/routing/office-id-of.js';
import { sendTransfer } from '../../../../src/domain/routing/send-transfer.js';
import { findOffice, HOME_OFFICE, OFFICES } from '../../../../src/policy/offices.js';
import { PEOPLE } from '../../../kit/people.js';
import { disputeAt } from '../disputes/dispute-at.js';

const START = Date.UTC(2026, 10, 23);
const HOUR = 3_600_000;
const DESK = HOME_OFFICE.personId;
const COMMUNITY = 'desk:530112010-C01';
const DISTRICT = 'desk:530112';

const clerk = (officeId: string): Actor => {
  const office = findOffice(officeId) ?? HOME_OFFICE;
  return { ...ownerOf(office), personId: `P-${officeId}`, name: `${office.name}值班员` };
};
const opened = (changes: Partial<Dispute> = {}): Dispute =>
  disputeAt('route', { owner: ownerOf(HOME_OFFICE), ...changes });

/** The dispute after something was asked, or the refusal's code. */
const send = (
  dispute: Dispute,
  to: string,
  purpose: 'lead' | 'assist' = 'lead',
  by = clerk(DESK),
  now = START,
) => {
  const from = routingOf(dispute).office ?? HOME_OFFICE;
  const office = findOffice(to) ?? HOME_OFFICE;
  const request = { purpose, from, to: office, reason: '请贵单位办理。', dueAt: new Date(now + 24 * HOUR) };
  return sendTransfer(dispute, request, by, new Date(now));
};
const answer = (dispute: Dispute, act: 'receive' | 'refuse' | 'recall', by: Actor, number = 1) => {
  const to = routingOf(dispute).transfers.find((one) => one.number === number)?.to.personId ?? '';
  const office = findOffice(to) ?? HOME_OFFICE;
  const said = act === 'receive' ? { act, office } : { act, reason: '不属本单位。' };
  return answerTransfer(dispute, number, said, by, new Date(START + HOUR));
};
const done = (outcome: ReturnType<typeof send>): Dispute => {
  if (isRefusal(outcome)) throw new Error(outcome.code);
  return outcome;
};

describe('a dispute that is routed over three levels', () => {
  it('stays with whoever answers for it until the receipt, and is then the other office’s', () => {
    const sent = done(send(opened(), COMMUNITY));
    expect(sent.owner.personId).toBe(DESK);
    expect(sent.sharedWith).toEqual([COMMUNITY]);
    const received = done(answer(sent, 'receive', clerk(COMMUNITY)));
    expect(received.owner).toEqual(ownerOf(findOffice(COMMUNITY) ?? HOME_OFFICE));
    expect(received.history.at(-1)).toMatchObject({ action: 'transfer-received', owner: received.owner });
  });

  it.each([
    ['two levels up', COMMUNITY, DISTRICT, 'not-next-level'],
    ['to a neighbour of the same level', COMMUNITY, 'desk:530112010-C02', 'not-next-level'],
    ['to another district', DESK, 'desk:530181', 'not-next-level'],
    ['to itself', DESK, DESK, 'invalid-input'],
    ['down to where it does not lie', DESK, 'desk:530112010-C03', 'outside-area'],
  ])('does not go %s', (_how, from, to, code) => {
    const office = findOffice(from) ?? HOME_OFFICE;
    const routing = { ...routingOf({}), office };
    const dispute = opened({ owner: ownerOf(office), ...(from === DESK ? {} : { routing }) });
    expect(send(dispute, to, 'lead', clerk(from))).toMatchObject({ code });
  });

  it('goes to no single community while many people are in it', () => {
    expect(send(opened({ scaleCode: '02' }), COMMUNITY)).toMatchObject({ code: 'group-dispute' });
    expect(send(opened({ scaleCode: '02' }), DISTRICT)).toMatchObject({ id: 'D-1' });
  });

  it('is asked for by one of the answerable office alone, and answered by one of the office that was asked', () => {
    for (const by of [PEOPLE.mediator, PEOPLE.gridWorker, clerk('desk:530181'), PEOPLE.secretary]) {
      expect(send(opened(), DISTRICT, 'lead', by)).toMatchObject({ code: 'not-owner' });
    }
    const sent = done(send(opened(), DISTRICT));
    for (const act of ['receive', 'refuse'] as const) {
      expect(answer(sent, act, PEOPLE.desk)).toMatchObject({ code: 'not-owner' });
    }
    expect(answer(sent, 'recall', clerk(DISTRICT))).toMatchObject({ code: 'not-owner' });
    expect(answer(sent, 'receive', clerk(DISTRICT), 7)).toMatchObject({ code: 'not-found' });
    expect(send(sent, COMMUNITY)).toMatchObject({ code: 'work-pending' });
  });

  it('is no longer the subdistrict’s to direct once the district leads it', () => {
    const led = done(answer(done(send(opened(), DISTRICT)), 'receive', clerk(DISTRICT)));
    expect(send(led, 'desk:530181', 'assist', clerk(DESK))).toMatchObject({ code: 'not-owner' });
    const shared = done(send(led, 'desk:530181', 'assist', clerk(DISTRICT)));
    expect(done(answer(shared, 'receive', clerk('desk:530181'), 2)).sharedWith).toEqual([
      DISTRICT,
      'desk:530181',
    ]);
  });
});

interface Act {
  readonly act: 'send' | 'receive' | 'refuse' | 'recall' | 'lapse';
  readonly office: string;
  /** Mostly whoever may; else whoever this is. */
  readonly intruder: string | undefined;
  readonly purpose: 'lead' | 'assist';
  /** Which of the transfers that there are, counted round. */
  readonly which: number;
}

const ids = OFFICES.map(({ personId }) => personId);
const anyAct: fc.Arbitrary<Act> = fc.record({
  act: fc.constantFrom('send', 'receive', 'refuse', 'recall', 'lapse'),
  office: fc.constantFrom(...ids),
  intruder: fc.option(fc.constantFrom(...ids), { nil: undefined, freq: 3 }),
  purpose: fc.constantFrom('lead', 'assist'),
  which: fc.nat(20),
});

function play(dispute: Dispute, { act, office, intruder, purpose, which }: Act, now: number): Dispute {
  const { transfers } = routingOf(dispute);
  const meant = transfers[which % Math.max(transfers.length, 1)];
  const number = meant?.number ?? 1;
  if (act === 'lapse') {
    const lapsed = lapsedTransfer(dispute, number, new Date(now));
    const told = [ownerOf(HOME_OFFICE)];
    return lapsed ? lapseTransfer(dispute, lapsed, { told }, new Date(now)) : dispute;
  }
  const asks = act === 'send' || act === 'recall';
  const by = clerk(intruder ?? (asks ? dispute.owner.personId : (meant?.to.personId ?? DESK)));
  const outcome = act === 'send' ? send(dispute, office, purpose, by, now) : answer(dispute, act, by, number);
  return isRefusal(outcome) ? dispute : outcome;
}

const OPEN = (dispute: Dispute) => routingOf(dispute).transfers.filter(({ state }) => state === 'sent');

describe('whatever is asked, received, refused, taken back and late, in whatever order', () => {
  const sequences = fc.array(anyAct, { minLength: 1, maxLength: 40 });

  it('exactly one office answers for it: the one that last confirmed a receipt', () => {
    fc.assert(
      fc.property(sequences, (acts) => {
        let dispute = opened();
        let owner = DESK;
        acts.forEach((act, index) => {
          const before = routingOf(dispute).transfers;
          dispute = play(dispute, act, START + index * 6 * HOUR);
          const turned = routingOf(dispute).transfers.find(
            (one) =>
              one.state === 'received' &&
              before.some((old) => old.number === one.number && old.state === 'sent'),
          );
          if (turned?.purpose === 'lead') owner = turned.to.personId;
          expect(dispute.owner.personId).toBe(owner);
          expect((routingOf(dispute).office ?? HOME_OFFICE).personId).toBe(owner);
          expect(OPEN(dispute).filter(({ purpose }) => purpose === 'lead').length).toBeLessThan(2);
          expect(new Set(OPEN(dispute).map(({ to }) => to.personId)).size).toBe(OPEN(dispute).length);
          expect(routingOf(dispute).coOwners.map(({ id }) => id)).not.toContain(owner);
        });
      }),
      { numRuns: 500 },
    );
  });

  it('a transfer ends once, and what has ended is never changed again', () => {
    fc.assert(
      fc.property(sequences, (acts) => {
        let dispute = opened();
        acts.forEach((act, index) => {
          const ended = routingOf(dispute).transfers.filter(({ state }) => state !== 'sent');
          dispute = play(dispute, act, START + index * 6 * HOUR);
          const kept = routingOf(dispute).transfers;
          for (const one of ended) {
            const now = kept.find(({ number }) => number === one.number);
            if (now) expect(now).toEqual(one);
            expect(one.dueAt).toBeUndefined();
          }
          expect(kept.map(({ number }) => number)).toEqual(
            [...new Set(kept.map(({ number }) => number))].sort((a, b) => a - b),
          );
        });
      }),
      { numRuns: 500 },
    );
  });

  it('those see it who answer for it, help, or are asked to, and no other office by that right', () => {
    fc.assert(
      fc.property(sequences, (acts) => {
        const dispute = acts.reduce(
          (last, act, index) => play(last, act, START + index * 6 * HOUR),
          opened(),
        );
        const { office, coOwners } = routingOf(dispute);
        const may = new Set([
          ...(office ? [office.personId] : []),
          ...coOwners.map(({ id }) => id),
          ...OPEN(dispute).map(({ to }) => to.personId),
        ]);
        expect(new Set(dispute.sharedWith ?? [])).toEqual(may);
        for (const id of may) expect(officeIdOf(clerk(id))).toBe(id);
      }),
      { numRuns: 200 },
    );
  });
});
