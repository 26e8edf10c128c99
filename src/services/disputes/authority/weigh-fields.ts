import { contradictionsOf } from '../../../domain/authority/standing-words.js';
import { FIELD_AUTHORITY } from '../../../policy/field-authority.js';
import type { ServiceContext } from '../../context.js';
import { keepConflicts } from './keep-conflicts.js';
import { renewFacts } from './renew-facts.js';
import { weighAgain } from './state-fields.js';

/**
 * Looks whose word stands on the fields of a case (字段比对): its facts follow the record that it came from, and what
 * contradicts a word that stands becomes a conflict for the desk. Of a dispute that is part of another, the other is the
 * case. Again changes nothing.
 */
export async function weighFields(
  disputeId: string,
  context: Pick<ServiceContext, 'repositories' | 'clock'>,
): Promise<void> {
  const { disputes, statedFields } = context.repositories;
  const dispute = await disputes.find(disputeId);
  if (!dispute) return;
  const { absorbs = [], mergedInto } = dispute;
  const stated = await statedFields.findMany([disputeId, ...absorbs.map((absorbed) => absorbed.disputeId)]);
  await renewFacts(dispute, stated.find(({ id }) => id === disputeId)?.statements ?? [], context);
  if (mergedInto) {
    await keepConflicts(dispute, [], context);
    await weighAgain(mergedInto.disputeId, context);
    return;
  }
  const said = stated.flatMap(({ statements }) => statements);
  await keepConflicts(dispute, contradictionsOf(said, FIELD_AUTHORITY), context);
}
