import { contradictionsOf } from '../../../domain/authority/standing-words.js';
import type { StatedFields } from '../../../domain/authority/stated-fields.js';
import { FIELD_AUTHORITY } from '../../../policy/field-authority.js';
import type { ServiceContext } from '../../context.js';
import { keepConflicts } from './keep-conflicts.js';
import { renewFacts } from './renew-facts.js';
import { weighAgain } from './state-fields.js';

/**
 * Looks whose word stands on the fields of a case (字段比对), as they were just read: its facts follow the record that it came from,
 * and what contradicts a word that stands becomes a conflict for the desk. Of a dispute that is part of another, the other is the
 * case. Again changes nothing.
 */
export async function weighFields(
  own: StatedFields,
  context: Pick<ServiceContext, 'repositories' | 'clock'>,
): Promise<void> {
  const { disputes, statedFields } = context.repositories;
  const dispute = await disputes.find(own.id);
  if (!dispute) return;
  const { absorbs = [], mergedInto } = dispute;
  await renewFacts(dispute, own.statements, context);
  if (mergedInto) {
    await keepConflicts(dispute, [], context);
    await weighAgain(mergedInto.disputeId, context);
    return;
  }
  const others = await statedFields.findMany(absorbs.map((absorbed) => absorbed.disputeId));
  const said = [own, ...others].flatMap(({ statements }) => statements);
  await keepConflicts(dispute, contradictionsOf(said, FIELD_AUTHORITY), context);
}
