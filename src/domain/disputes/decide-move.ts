import type { Actor } from '../people/actor.js';
import { MEDIATOR_ROLES } from '../people/mediator-roles.js';
import { answersFor } from '../routing/answers-for.js';
import { routingOf } from '../routing/case-routing.js';
import type { Dispute } from './dispute.js';
import type { Evidence } from './evidence.js';
import type { Refusal } from './refusal.js';
import { refuse } from './refuse.js';
import { refuseSuspended } from './refuse-suspended.js';
import type { Step } from './step.js';
import type { Move, Transition } from './transition.js';
import { TRANSITIONS } from './transitions.js';

/** What somebody wants to do with a dispute. */
export interface MoveRequest {
  readonly move: Move;
  /** Where to; may be left out where the table knows only one such move. */
  readonly to?: Step;
  readonly evidence: readonly Evidence[];
  readonly reason?: string;
}

const LONGEST_TEXT = 4_000;
const MOST_PIECES = 10;

/** Finds the row of the table that allows the request, or says why there is none. */
export function decideMove(dispute: Dispute, request: MoveRequest, actor: Actor): Transition | Refusal {
  const { step } = dispute;
  if (step === 'closed') return refuse('already-closed', '该纠纷已办结，不能再流转。');
  const stopped = refuseSuspended(dispute);
  if (stopped) return stopped;
  const row = TRANSITIONS.find(
    (candidate) =>
      candidate.from === step &&
      candidate.move === request.move &&
      (request.to === undefined || candidate.to === request.to),
  );
  if (!row) return refuse('forbidden-transition', '当前环节不允许这样流转。', step);
  if (!row.roles.includes(actor.role))
    return refuse('role-not-allowed', '您当前的身份不能办理这一步。', step);
  if (!answersFor(actor, dispute)) {
    return refuse('outside-area', '该纠纷不在您负责的辖区内。', step);
  }
  if (MEDIATOR_ROLES.includes(actor.role) && dispute.owner.personId !== actor.personId) {
    return refuse('not-owner', '该纠纷由他人承办，只有承办人可以办理这一步。', step);
  }
  if (row.needsMediator && !MEDIATOR_ROLES.includes(dispute.owner.role)) {
    return refuse('mediator-missing', '请先指派调解员，再进入处置环节。', step);
  }
  if (row.to === 'closed' && routingOf(dispute).transfers.some(({ state }) => state === 'sent')) {
    return refuse('work-pending', '还有移交尚未签收，请等待签收，或先撤回。', step);
  }
  if (request.evidence.length > MOST_PIECES) {
    return refuse('invalid-input', `一次提交的材料不超过 ${MOST_PIECES} 项。`, step);
  }
  if ([...request.evidence.map(({ text }) => text), request.reason ?? ''].some(isTooLong)) {
    return refuse('invalid-input', `材料和理由每项不超过 ${LONGEST_TEXT} 字。`, step);
  }
  if (row.needsReason && (request.reason ?? '').trim() === '') {
    return refuse('reason-missing', '退回或跳过环节必须说明理由。', step);
  }
  const given = new Set(request.evidence.filter((item) => item.text.trim() !== '').map((item) => item.kind));
  if (row.evidence.some((kind) => !given.has(kind))) {
    return refuse('evidence-missing', '缺少本环节要求的材料。', step);
  }
  return row;
}

const isTooLong = (text: string): boolean => text.length > LONGEST_TEXT;
