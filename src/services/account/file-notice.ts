import type { Notice } from '../../domain/account/notice.js';
import type { Effect } from '../../domain/effects/effect.js';
import { SCHEMA_VERSION } from '../../domain/effects/schema-version.js';
import type { ServiceContext } from '../context.js';
import { deliverNotice } from '../effects/deliver-notice.js';

/**
 * Files something that a resident is to be told (登记通知); doing it again changes nothing.
 *
 * @param further what else must follow
 */
export async function fileNotice(
  notice: Pick<Notice, 'id' | 'residentId' | 'purpose' | 'text' | 'disputeId' | 'areaCode'>,
  { repositories, clock }: ServiceContext,
  further: readonly Effect[] = [],
): Promise<void> {
  const createdAt = clock.now();
  const channel = 'customer-message';
  await repositories.notices.insert({
    ...notice,
    version: 1,
    schemaVersion: SCHEMA_VERSION,
    effects: [
      deliverNotice.emit({ lane: 'notice', key: `${channel}:1`, notBefore: createdAt }, { channel }),
      ...further,
    ],
    state: 'pending',
    attempts: [],
    createdAt,
  });
}
