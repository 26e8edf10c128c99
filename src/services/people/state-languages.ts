import type { CaseTeam } from '../../domain/mediators/case-team.js';
import type { SpeakingParty } from '../../domain/mediators/mediation-case.js';
import { isLanguage } from '../../domain/mediators/spoken-language.js';
import type { Actor } from '../../domain/people/actor.js';
import { type PeopleRefusal, refusePeople } from '../../domain/people/people-refusal.js';
import type { ServiceContext } from '../context.js';
import { changeTeam } from './change-team.js';
import { loadRoster } from './load-roster.js';
import { matchMediators } from './match-mediators.js';

const MOST = 8;

/**
 * Takes down which languages a party speaks (登记当事人语言). What nobody who could mediate today speaks well enough is counted with
 * it, and stays counted whoever comes later (未满足的语言需求).
 */
export async function stateLanguages(
  disputeId: string,
  said: SpeakingParty,
  by: Actor,
  context: ServiceContext,
): Promise<CaseTeam | PeopleRefusal> {
  if (said.languages.length > MOST || !said.languages.every(isLanguage)) {
    return refusePeople(
      'invalid-input',
      `语言不超过 ${MOST} 种，须用 ISO 639-3 三位小写代码，方言（土语）名称为 1 至 20 字。`,
    );
  }
  const roster = await loadRoster(disputeId, context);
  const now = context.clock.now();
  return changeTeam(
    disputeId,
    'languages-stated',
    (current, found) => {
      if (!found.dispute.partyIds.includes(said.partyId))
        return refusePeople('not-found', '没有找到该当事人。');
      const others = (current.languages ?? []).filter(({ partyId }) => partyId !== said.partyId);
      const next: CaseTeam = { ...current, languages: [...others, { ...said, at: now }] };
      const { unmet } = matchMediators(found, next, roster, now).plan;
      return unmet.length > 0 ? { ...next, unmet, unmetAt: current.unmetAt ?? now } : next;
    },
    by,
    context,
  );
}
