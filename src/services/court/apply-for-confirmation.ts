import { auditedFiling } from '../../domain/court/audited-filing.js';
import type {
  ConfirmationApplicant,
  JudicialConfirmation,
  Obstacle,
} from '../../domain/court/confirmation.js';
import { type CourtRefusal, isCourtRefusal, refuseCourt } from '../../domain/court/court-refusal.js';
import { isText } from '../../domain/court/is-text.js';
import { judgeApplication } from '../../domain/court/judge-application.js';
import type { Party } from '../../domain/disputes/party.js';
import { dayInShanghai } from '../../domain/law/day-in-shanghai.js';
import type { Actor } from '../../domain/people/actor.js';
import type { ConfirmationCommand } from '../../domain/platforms/platform-command.js';
import type { ServiceContext } from '../context.js';
import { missingConsent } from '../disputes/missing-consent.js';
import { deliverCommand } from '../effects/deliver-command.js';
import { courtParty } from './court-party.js';
import { findDisputeForCourt } from './find-dispute-for-court.js';

/** What the parties ask with. */
export interface Application {
  readonly applicants: readonly ConfirmationApplicant[];
  readonly obstacle?: Obstacle;
}

/**
 * All parties together ask the court to confirm their agreement (共同申请司法确认), in person or by agents. The
 * decision is written at once and delivered however long the platform is away; the term does not wait for it.
 */
export async function applyForConfirmation(
  id: string,
  { applicants, obstacle }: Application,
  by: Actor,
  context: ServiceContext,
): Promise<JudicialConfirmation | CourtRefusal> {
  const { repositories, clock } = context;
  const known = await repositories.confirmations.find(id);
  if (!known) return refuseCourt('not-found', '没有找到该司法确认。');
  const found = await findDisputeForCourt(known.disputeId, by, context, 'any');
  if (isCourtRefusal(found)) return found;
  if (!isSaid(applicants, obstacle)) {
    return refuseCourt('invalid-input', '代理人姓名、授权委托书和障碍说明须填写，且不超过 500 字。');
  }
  const children = await missingConsent(
    found.dispute,
    found.parties.filter((party) => known.agreement.partyIds.includes(party.id)),
    'court-transfer',
    context,
  );
  if (children.length > 0) {
    return refuseCourt('consent-missing', '当事人不满十四周岁的，须先登记其监护人同意移送法院。');
  }
  const now = clock.now();
  const today = dayInShanghai(now);
  const outcome = await repositories.confirmations.change<JudicialConfirmation | CourtRefusal>(
    id,
    (current) => {
      const refusal = judgeApplication(current, applicants, obstacle, today);
      if (refusal) return { result: refusal };
      const command = commandOf(current, applicants, obstacle, found.parties);
      const next: JudicialConfirmation = {
        ...current,
        state: 'applied',
        applicants,
        appliedOn: today,
        route: 'platform',
        delivery: { state: 'pending', requestedAt: now },
        ...(obstacle ? { obstacle } : {}),
        effects: [
          ...current.effects,
          deliverCommand.emit({ lane: 'court', key: command.key, notBefore: now }, { command }),
          auditedFiling('JudicialConfirmation', id, 'applied', by, now),
        ],
      };
      return { next, result: next };
    },
  );
  return outcome ?? refuseCourt('not-found', '没有找到该司法确认。');
}

const isSaid = (applicants: readonly ConfirmationApplicant[], obstacle: Obstacle | undefined): boolean =>
  applicants.every(({ agent }) => !agent || (isText(agent.name, 80) && isText(agent.authority, 500))) &&
  (!obstacle || (isText(obstacle.what, 500) && obstacle.from <= obstacle.to));

/** The key that a confirmation is filed under at the platform. */
export const confirmationKey = (id: string): string => `confirmation:${id}`;

function commandOf(
  { id, disputeId, agreement, effectiveOn, term }: JudicialConfirmation,
  applicants: readonly ConfirmationApplicant[],
  obstacle: Obstacle | undefined,
  parties: readonly Party[],
): ConfirmationCommand {
  return {
    kind: 'apply-confirmation',
    platform: 'court',
    key: confirmationKey(id),
    disputeId,
    agreementKind: agreement.dates.kind,
    effectiveOn,
    lastDay: term.day,
    clauses: agreement.clauses.filter(({ ground }) => ground === undefined).map(({ text }) => text),
    applicants: applicants.flatMap(({ partyId, agent }) =>
      parties
        .filter((party) => party.id === partyId)
        .map((party) => ({ ...courtParty(party), ...(agent ? { agent: { ...agent } } : {}) })),
    ),
    ...(obstacle ? { obstacle: { ...obstacle } } : {}),
  };
}
