import type { Agreement } from '../../../domain/agreements/agreement.js';
import { auditedAgreement } from '../../../domain/agreements/audited-agreement.js';
import type { Dispute } from '../../../domain/disputes/dispute.js';
import { isRefusal } from '../../../domain/disputes/is-refusal.js';
import type { Refusal } from '../../../domain/disputes/refusal.js';
import { refuse } from '../../../domain/disputes/refuse.js';
import type { Effect } from '../../../domain/effects/effect.js';
import { dayInShanghai } from '../../../domain/law/day-in-shanghai.js';
import type { IsoDate } from '../../../domain/law/iso-date.js';
import type { Actor } from '../../../domain/people/actor.js';
import type { ServiceContext } from '../../context.js';
import { followAgreement } from '../../effects/follow-agreement.js';
import { workedCase } from '../worked-case.js';
import { withAgreementDue } from './with-agreement-due.js';

/** What somebody does with an agreement. */
export interface AgreementChange {
  /** Names it in the audit log. */
  readonly detail: string;
  readonly alsoGrid?: boolean;
  /** Made anew on every try; the very same agreement back means that there is nothing to do. */
  decide(agreement: Agreement, today: IsoDate, now: Date, dispute: Dispute): Agreement | Refusal;
  /** What else follows from it. */
  effects?(agreement: Agreement, dispute: Dispute, now: Date): readonly Effect[];
}

/** Changes an agreement by a person's decision (变更协议), with its alarms and its confirmation kept in step. */
export async function changeAgreement(
  id: string,
  { detail, alsoGrid = false, decide, effects }: AgreementChange,
  by: Actor,
  context: ServiceContext,
): Promise<Agreement | Refusal> {
  const { repositories, clock } = context;
  const known = await repositories.agreements.find(id);
  if (!known) return NOT_FOUND;
  const dispute = await workedCase(known.disputeId, by, context, alsoGrid);
  if (isRefusal(dispute)) return dispute.code === 'not-found' ? NOT_FOUND : dispute;
  const now = clock.now();
  const today = dayInShanghai(now);
  const outcome = await repositories.agreements.change<Agreement | Refusal>(id, (current) => {
    const decided = decide(current, today, now, dispute);
    if (isRefusal(decided) || decided === current) return { result: decided };
    const next = followed(
      {
        ...decided,
        effects: [
          ...decided.effects,
          auditedAgreement(current, detail, by, now),
          ...(effects?.(decided, dispute, now) ?? []),
        ],
      },
      current,
      now,
    );
    return { next, result: next };
  });
  return outcome ?? NOT_FOUND;
}

const NOT_FOUND = refuse('not-found', '没有找到该协议。');

/** The agreement with what follows from its having come into force, or having ended. */
export function followed(agreement: Agreement, before: Agreement | undefined, now: Date): Agreement {
  const { id, effectiveOn, ended, effects, version } = agreement;
  const hasTurned = effectiveOn !== before?.effectiveOn || ended !== before?.ended;
  const follow = followAgreement.emit(
    { lane: 'confirmation', key: String(version), notBefore: now },
    { agreementId: id },
  );
  return withAgreementDue(hasTurned ? { ...agreement, effects: [...effects, follow] } : agreement, now);
}
