import { type AgreedHelp, type CaseTeam, standing } from '../../domain/mediators/case-team.js';
import { understandingOf } from '../../domain/mediators/understanding.js';
import type { Actor } from '../../domain/people/actor.js';
import { isPeopleRefusal, type PeopleRefusal, refusePeople } from '../../domain/people/people-refusal.js';
import type { ServiceContext } from '../context.js';
import { changeTeam } from './change-team.js';
import { findDisputeForTeam } from './find-dispute-for-team.js';
import { loadRoster } from './load-roster.js';

const isText = (text: string, most: number): boolean => text.trim() !== '' && [...text].length <= most;

/**
 * Notes how parties are helped whose language the mediators do not speak (商定语言协助): by two who mediate together, or by an
 * interpreter, who may be of the family. It takes the consent of every party, on record.
 */
export async function agreeLanguageHelp(
  disputeId: string,
  help: AgreedHelp,
  by: Actor,
  context: ServiceContext,
): Promise<CaseTeam | PeopleRefusal> {
  if (help.kind === 'interpreter' && !(isText(help.name, 80) && isText(help.relation, 20))) {
    return refusePeople(
      'invalid-input',
      '须填写翻译人员姓名（1 至 80 字）及其与当事人的关系（1 至 20 字）。',
    );
  }
  const found = await findDisputeForTeam(disputeId, by, context);
  if (isPeopleRefusal(found)) return found;
  const consents = await context.repositories.consents.ofParties(found.dispute.partyIds);
  const consenting = new Set(
    consents.filter((one) => one.purpose === 'language-help' && !one.withdrawn).map(({ partyId }) => partyId),
  );
  if (!found.dispute.partyIds.every((partyId) => consenting.has(partyId))) {
    return refusePeople('consent-missing', '翻译或联合调解须经各方当事人同意，请先登记同意。');
  }
  const { candidates } = await loadRoster(disputeId, context);
  return changeTeam(
    disputeId,
    'language-help-agreed',
    (current) => {
      const sitting = standing(current).map(({ personId }) =>
        candidates.find((one) => one.personId === personId),
      );
      const isReached = (partyLanguages: NonNullable<CaseTeam['languages']>[number]['languages']) =>
        sitting.some((one) => one && understandingOf(one.languages, partyLanguages) > 0);
      const reachesAll = (current.languages ?? []).every(({ languages }) => isReached(languages));
      if (help.kind === 'joint' && (sitting.length < 2 || !reachesAll)) {
        return refusePeople('language-uncovered', '联合调解须至少两人，且每方当事人都有人能与之沟通。');
      }
      return { ...current, help };
    },
    by,
    context,
  );
}
