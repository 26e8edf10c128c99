import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyMove } from '../../../../src/domain/disputes/apply-move.js';
import { decideMove, type MoveRequest } from '../../../../src/domain/disputes/decide-move.js';
import type { Dispute } from '../../../../src/domain/disputes/dispute.js';
import { EVIDENCE_KINDS } from '../../../../src/domain/disputes/evidence.js';
import { isRefusal } from '../../../../src/domain/disputes/is-refusal.js';
import { recordEvent } from '../../../../src/domain/disputes/record-event.js';
import { revision } from '../../../../src/domain/disputes/revision.js';
import { STEPS } from '../../../../src/domain/disputes/step.js';
import { TRANSITIONS } from '../../../../src/domain/disputes/transitions.js';
import type { Actor } from '../../../../src/domain/people/actor.js';
import { ROLES } from '../../../../src/domain/people/role.js';
import { PEOPLE } from '../../../kit/people.js';
import { disputeAt, fullRequest, holderOf } from './dispute-at.js';

/** What somebody does: a move that may be wrong in every way, a proper move, or an assignment. */
type Deed =
  | { readonly kind: 'any'; readonly request: MoveRequest; readonly by: Actor }
  | { readonly kind: 'proper'; readonly choice: number }
  | { readonly kind: 'assign'; readonly owner: Actor };

const people = fc.oneof(fc.constantFrom(...Object.values(PEOPLE)), fc.constantFrom(...ROLES).map(holderOf));

const text = fc.constantFrom('', ' ', '已办理。', '调'.repeat(4_001));

const requests: fc.Arbitrary<MoveRequest> = fc.record(
  {
    move: fc.constantFrom('advance', 'send-back', 'skip'),
    to: fc.constantFrom(...STEPS),
    evidence: fc.array(fc.record({ kind: fc.constantFrom(...EVIDENCE_KINDS), text }), { maxLength: 3 }),
    reason: text,
  },
  { requiredKeys: ['move', 'evidence'] },
);

/** The first row from a step is its advance; lives that mostly go on also come to an end. */
const choice = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(3));

const deeds: fc.Arbitrary<Deed[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('any' as const), request: requests, by: people }),
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('proper' as const), choice }) },
    fc.record({ kind: fc.constant('assign' as const), owner: people }),
  ),
  { maxLength: 60, size: 'max' },
);

const at = (number: number): Date => new Date(Date.UTC(2026, 10, 21, 0, number));

/** What decides on a deed: somebody and their request; for a proper move, people and papers as the table asks. */
function attempt(dispute: Dispute, deed: Exclude<Deed, { kind: 'assign' }>): [Dispute, MoveRequest, Actor] {
  if (deed.kind === 'any') return [dispute, deed.request, deed.by];
  const rows = TRANSITIONS.filter(({ from }) => from === dispute.step);
  const row = rows[deed.choice % rows.length];
  const [role] = row?.roles ?? [];
  if (!row || !role) return [dispute, { move: 'advance', evidence: [] }, PEOPLE.desk];
  return [{ ...dispute, owner: PEOPLE.mediator }, fullRequest(row), holderOf(role)];
}

function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) frozen(inner);
  }
  return value;
}

/**
 * Lives through the deeds, and returns the dispute after each. Everything is frozen on the way: a refusal, or a
 * decision, that changed what it was asked about would throw.
 */
function live(life: readonly Deed[]): Dispute[] {
  const lived = [frozen(disputeAt('collect'))];
  for (const [index, deed] of life.entries()) {
    const now = at(index);
    const before = lived.at(-1) ?? disputeAt('collect');
    if (deed.kind === 'assign') {
      const { owner } = deed;
      lived.push(frozen(recordEvent({ ...before, owner }, { action: 'assigned', owner }, PEOPLE.desk, now)));
      continue;
    }
    const [dispute, request, by] = frozen(attempt(before, deed));
    const decided = decideMove(dispute, request, by);
    if (!isRefusal(decided)) lived.push(frozen(applyMove(dispute, decided, request, by, now)));
  }
  return lived;
}

const movesOf = ({ history }: Dispute) => history.filter((entry) => entry.action === 'moved');

const check = (property: (lived: readonly Dispute[]) => void): void =>
  fc.assert(
    fc.property(deeds, (life) => property(live(life))),
    { seed: 20_261_123, numRuns: 200 },
  );

describe('whatever people do with a dispute', () => {
  it('it always has an owner', () => {
    check((lived) => {
      for (const { owner } of lived) expect(owner.personId).toMatch(/./);
    });
  });

  it('its history is numbered without a gap, and nothing in it ever changes', () => {
    check((lived) => {
      const whole = lived.at(-1)?.history ?? [];
      expect(whole.map(({ number }) => number)).toEqual(whole.map((_, index) => index + 1));
      for (const dispute of lived) {
        expect(dispute.history).toEqual(whole.slice(0, dispute.history.length));
        expect(revision(dispute)).toBe(dispute.history.length);
      }
    });
  });

  it('it goes only where the table leads, from where it was', () => {
    check((lived) => {
      const last = lived.at(-1);
      const moves = last ? movesOf(last) : [];
      for (const { move, from, to } of moves) {
        expect(TRANSITIONS).toContainEqual(expect.objectContaining({ move, from, to }));
      }
      expect(moves.map(({ from }) => from)).toEqual(
        ['collect', ...moves.map(({ to }) => to)].slice(0, moves.length),
      );
      expect(last?.step).toBe(moves.at(-1)?.to ?? 'collect');
    });
  });

  it('it is never closed without having been handled and verified, each with its record', () => {
    let closed = 0;
    check((lived) => {
      const last = lived.at(-1);
      if (last?.step !== 'closed') return;
      closed += 1;
      for (const [step, kind] of [
        ['handle', 'handling-record'],
        ['verify', 'verification-record'],
      ] as const) {
        const left = movesOf(last).filter(
          ({ from, to }) => from === step && STEPS.indexOf(to) > STEPS.indexOf(from),
        );
        expect(left).not.toEqual([]);
        for (const { evidence } of left) expect(evidence.map((item) => item.kind)).toContain(kind);
      }
    });
    expect(closed).toBeGreaterThan(20);
  });

  it('it is never sent back or past a step without a reason on file', () => {
    check((lived) => {
      const moves = lived.flatMap(movesOf).filter(({ move }) => move !== 'advance');
      for (const { reason } of moves) expect(reason?.trim()).toMatch(/./);
    });
  });

  it('nothing moves it once it is closed', () => {
    check((lived) => {
      const end = lived.findIndex(({ step }) => step === 'closed');
      if (end < 0) return;
      for (const { step, stepEnteredAt } of lived.slice(end)) {
        expect({ step, stepEnteredAt }).toEqual({ step: 'closed', stepEnteredAt: lived[end]?.stepEnteredAt });
      }
    });
  });
});
