import { describe, expect, it } from 'vitest';
import { allowedMoves } from '../../../../src/domain/disputes/allowed-moves.js';
import { decideMove, type MoveRequest } from '../../../../src/domain/disputes/decide-move.js';
import type { Dispute } from '../../../../src/domain/disputes/dispute.js';
import { EVIDENCE_KINDS } from '../../../../src/domain/disputes/evidence.js';
import { isRefusal } from '../../../../src/domain/disputes/is-refusal.js';
import { STEPS } from '../../../../src/domain/disputes/step.js';
import type { Move } from '../../../../src/domain/disputes/transition.js';
import { TRANSITIONS } from '../../../../src/domain/disputes/transitions.js';
import type { Actor } from '../../../../src/domain/people/actor.js';
import { ROLES } from '../../../../src/domain/people/role.js';
import { PEOPLE } from '../../../kit/people.js';
import { disputeAt, fullRequest, holderOf } from './dispute-at.js';

const MOVES: readonly Move[] = ['advance', 'send-back', 'skip'];

const code = (dispute: Dispute, request: MoveRequest, actor: Actor): string => {
  const decided = decideMove(dispute, request, actor);
  return isRefusal(decided) ? decided.code : `${decided.move} ${decided.from} → ${decided.to}`;
};

const EVERYTHING = {
  evidence: EVIDENCE_KINDS.map((kind) => ({ kind, text: '已办理。' })),
  reason: '双方同意。',
};

describe('every step, every move, every role', () => {
  const cases = STEPS.flatMap((step) => MOVES.flatMap((move) => ROLES.map((role) => ({ step, move, role }))));

  it.each(cases)('$step, $move, $role: as the table says, and no otherwise', ({ step, move, role }) => {
    const row = TRANSITIONS.find((one) => one.from === step && one.move === move);
    const outcome = code(disputeAt(step), { move, ...EVERYTHING }, holderOf(role));
    if (step === 'closed') expect(outcome).toBe('already-closed');
    else if (!row) expect(outcome).toBe('forbidden-transition');
    else if (!row.roles.includes(role)) expect(outcome).toBe('role-not-allowed');
    else expect(outcome).toBe(`${move} ${step} → ${row.to}`);
  });
});

describe('a move', () => {
  const record = { kind: 'handling-record', text: '双方各让一步。' } as const;
  const advance: MoveRequest = { move: 'advance', evidence: [record] };

  it('is refused once the dispute is closed', () => {
    expect(code(disputeAt('closed'), advance, PEOPLE.desk)).toBe('already-closed');
  });

  it('is refused to a step that the table does not lead to', () => {
    expect(code(disputeAt('handle'), { ...advance, to: 'closed' }, PEOPLE.mediator)).toBe(
      'forbidden-transition',
    );
  });

  it('is refused in a role that has no part in it', () => {
    expect(code(disputeAt('handle'), advance, PEOPLE.desk)).toBe('role-not-allowed');
    expect(code(disputeAt('assess'), advance, PEOPLE.mediator)).toBe('role-not-allowed');
  });

  it('is refused to the right role for the wrong area', () => {
    expect(code(disputeAt('handle'), advance, PEOPLE.farMediator)).toBe('outside-area');
  });

  it('is refused to a mediator whose case it is not', () => {
    expect(code(disputeAt('handle'), advance, PEOPLE.otherMediator)).toBe('not-owner');
  });

  it('into handling is refused while no mediator has the dispute', () => {
    const decision = { kind: 'routing-decision', text: '交谷律调委会。' } as const;
    const routed = disputeAt('route', { owner: PEOPLE.desk });
    expect(code(routed, { move: 'advance', evidence: [decision] }, PEOPLE.desk)).toBe('mediator-missing');
  });

  it('is refused without its evidence, and blank evidence is none', () => {
    const blank = { kind: 'handling-record', text: ' \n　' } as const;
    const other = { kind: 'feedback-record', text: '已告知双方。' } as const;
    for (const evidence of [[], [blank], [other]]) {
      expect(code(disputeAt('handle'), { move: 'advance', evidence }, PEOPLE.mediator)).toBe(
        'evidence-missing',
      );
    }
  });

  it.each(['send-back', 'skip'] as const)(
    'of the kind %s is refused without a reason, and blanks are none',
    (move) => {
      for (const reason of ['', '  ', '　\n']) {
        const request = { move, evidence: [record], reason };
        expect(code(disputeAt('handle'), request, PEOPLE.desk)).toBe('reason-missing');
      }
      expect(code(disputeAt('handle'), { move, evidence: [record] }, PEOPLE.desk)).toBe('reason-missing');
    },
  );

  it('is refused with a text that is too long for the file', () => {
    const long = '调'.repeat(4_001);
    const tooMuch = { kind: 'handling-record', text: long } as const;
    expect(code(disputeAt('handle'), { move: 'advance', evidence: [tooMuch] }, PEOPLE.mediator)).toBe(
      'invalid-input',
    );
    expect(code(disputeAt('verify'), { move: 'send-back', evidence: [], reason: long }, PEOPLE.desk)).toBe(
      'invalid-input',
    );
    const just = { kind: 'handling-record', text: '调'.repeat(4_000) } as const;
    expect(code(disputeAt('handle'), { move: 'advance', evidence: [just] }, PEOPLE.mediator)).toBe(
      'advance handle → feed-back',
    );
  });

  it('is refused with more papers than one step needs', () => {
    const papers = (count: number) => ({ move: 'advance', evidence: Array(count).fill(record) }) as const;
    expect(code(disputeAt('handle'), papers(11), PEOPLE.mediator)).toBe('invalid-input');
    expect(code(disputeAt('handle'), papers(10), PEOPLE.mediator)).toBe('advance handle → feed-back');
  });

  it('that is refused says in Chinese why, and what would be allowed instead', () => {
    const refusal = decideMove(
      disputeAt('verify'),
      { move: 'skip', evidence: [], reason: '略' },
      PEOPLE.desk,
    );
    expect(refusal).toMatchObject({
      refused: true,
      message: expect.stringMatching(/\p{Script=Han}/u),
      allowed: allowedMoves('verify'),
    });
  });
});

describe('the moves that are said to be allowed', () => {
  it.each(TRANSITIONS)('$move $from → $to is granted to each role it names', (row) => {
    for (const role of row.roles) {
      expect(decideMove(disputeAt(row.from), fullRequest(row), holderOf(role))).toBe(row);
    }
  });

  it.each(STEPS)('from %s are the rows of the table and no others', (step) => {
    const granted = MOVES.flatMap((move) =>
      STEPS.filter((to) =>
        ROLES.some(
          (role) => !isRefusal(decideMove(disputeAt(step), { move, to, ...EVERYTHING }, holderOf(role))),
        ),
      ).map((to) => `${move} ${to}`),
    );
    expect(
      allowedMoves(step)
        .map(({ move, to }) => `${move} ${to}`)
        .sort(),
    ).toEqual(granted.sort());
  });
});
