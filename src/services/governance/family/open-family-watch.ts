import { countedAs } from '../../../domain/codes/counted-as.js';
import { SCHEMA_VERSION } from '../../../domain/effects/schema-version.js';
import { addFacts } from '../../../domain/family/add-facts.js';
import { assessFamily } from '../../../domain/family/assess-family.js';
import type { FamilyFact } from '../../../domain/family/family-fact.js';
import { type FamilyRefusal, isFamilyRefusal, refuseFamily } from '../../../domain/family/family-refusal.js';
import type { FamilyWatch } from '../../../domain/family/family-watch.js';
import { logFamily } from '../../../domain/family/log-family.js';
import { dayInShanghai } from '../../../domain/law/day-in-shanghai.js';
import type { Actor } from '../../../domain/people/actor.js';
import { FAMILY_CATEGORY_CLASS } from '../../../policy/family-rules.js';
import type { ServiceContext } from '../../context.js';
import { familyRules } from './family-rules.js';
import { findFamilyCase } from './find-family-case.js';
import { withDanger } from './with-danger.js';

/** Begins to follow up the family of a dispute (建立家庭回访档案), with what is known of it. Again changes nothing. */
export async function openFamilyWatch(
  disputeId: string,
  facts: readonly FamilyFact[],
  by: Actor,
  context: ServiceContext,
): Promise<FamilyWatch | FamilyRefusal> {
  const { repositories, clock } = context;
  const dispute = await findFamilyCase(disputeId, by, context);
  if (isFamilyRefusal(dispute)) return dispute;
  const category = countedAs(await repositories.codeLists.all(), dispute);
  if (!category.startsWith(FAMILY_CATEGORY_CLASS)) {
    return refuseFamily('not-a-family-case', '该纠纷不属于婚恋家庭纠纷。');
  }
  const now = clock.now();
  const today = dayInShanghai(now);
  const rules = familyRules(context);
  const empty: FamilyWatch = {
    id: disputeId,
    version: 1,
    schemaVersion: SCHEMA_VERSION,
    effects: [],
    areaCode: dispute.areaCode,
    state: 'open',
    facts: [],
    proposal: { ...assessFamily([], today, rules), on: today },
    visits: [],
    indices: [],
    entries: [],
  };
  const known = addFacts(empty, facts, today, rules);
  if (isFamilyRefusal(known)) return known;
  const { score } = known.proposal;
  const logged = logFamily(known, { at: now, by, event: 'opened', score, facts });
  const opened = withDanger(logged, facts, by, now);
  if (await repositories.familyWatches.insert(opened)) return opened;
  return (await repositories.familyWatches.find(disputeId)) ?? refuseFamily('not-found', '没有找到该纠纷。');
}
