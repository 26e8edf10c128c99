import type { Dispute } from '../../domain/disputes/dispute.js';
import { FAMILY_DUTIES } from '../../domain/family/family-duty.js';
import { orderRecordId } from '../../domain/governance/order-news.js';
import type { ServiceContext } from '../context.js';
import { dutyDueId } from '../governance/family/duty-dues.js';
import { orderDueId } from '../governance/order-effects.js';
import { agreementDueId } from './agreements/with-agreement-due.js';
import { conflictDueId } from './authority/conflict-due.js';
import { keepConflicts } from './authority/keep-conflicts.js';

/**
 * Destroys the keys of all that the hub holds of a dispute (销毁数据密钥): what platforms told of it, its parties with
 * their consents and indexes, what it was compared by, and last its own words. Again changes nothing.
 */
export async function destroyRecord(
  dispute: Dispute,
  { repositories, clock, files }: Pick<ServiceContext, 'repositories' | 'clock' | 'files'>,
): Promise<void> {
  const {
    inbox,
    parties,
    disputes,
    mergeProposals,
    courtMediations,
    supervisionOrders,
    attachedFiles,
    fieldConflicts,
    dues,
    agreements,
  } = repositories;
  const at = clock.now();
  for (const { platform, externalId } of dispute.sources) {
    if (platform !== 'hub') await inbox.eraseRecord(platform, externalId, at);
  }
  for (const { externalId } of await courtMediations.ofDisputes([dispute.id])) {
    await inbox.eraseRecord('court', externalId, at);
  }
  for (const { id, origin, orderNumber } of await supervisionOrders.ofDisputes([dispute.id])) {
    await dues.clear(orderDueId(id));
    await inbox.eraseRecord('governance-app', orderRecordId({ origin, orderNumber }), at);
  }
  for (const { id } of await agreements.ofDisputes([dispute.id])) await dues.clear(agreementDueId(id));
  await keepConflicts(dispute, [], { repositories, clock });
  for (const id of await fieldConflicts.idsOf(dispute.id)) await dues.clear(conflictDueId(id));
  for (const duty of FAMILY_DUTIES) await dues.clear(dutyDueId(dispute.id, duty));
  for (const file of await attachedFiles.ofDisputes([dispute.id])) await files.remove(file);
  await parties.erase(dispute.partyIds, at);
  await mergeProposals.eraseAbout(dispute.id);
  await disputes.erase(dispute.id, at);
}
