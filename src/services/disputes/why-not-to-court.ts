import type { Correction } from '../../domain/disputes/correction.js';
import type { PlatformName } from '../../domain/platforms/platform-name.js';
import type { ServiceContext } from '../context.js';
import { courtRecord } from './court-record.js';
import { missingConsent } from './missing-consent.js';

/**
 * Why a correction may not go to the court (暂不转送法院): what it is about has not arrived there yet, or was not taken, or
 * the guardian of a child does not consent any more to the court being told of it. `undefined` if it may go.
 */
export async function whyNotToCourt(
  { partyId, disputeId }: Correction,
  platform: PlatformName,
  context: Pick<ServiceContext, 'repositories' | 'clock'>,
): Promise<'record-pending' | 'not-at-court' | 'consent-missing' | undefined> {
  if (platform !== 'court') return undefined;
  const { disputes, parties } = context.repositories;
  const [dispute, [party]] = await Promise.all([disputes.find(disputeId), parties.findMany([partyId])]);
  const record = dispute && (await courtRecord(dispute, partyId, context));
  if (!dispute || !party || !record) return 'not-at-court';
  if (record.state === 'pending') return 'record-pending';
  const unasked = await missingConsent(dispute, [party], 'court-transfer', context);
  return unasked.length > 0 ? 'consent-missing' : undefined;
}
