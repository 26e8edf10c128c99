import { createHash } from 'node:crypto';
import type { Notice } from '../../domain/account/notice.js';
import type { TextMessage } from '../../domain/account/sms-sender.js';
import { HUB_ACTOR } from '../../domain/people/hub-actor.js';
import { normalisePhone } from '../../sealing/normalise-phone.js';
import type { ServiceContext } from '../context.js';

/**
 * The text message that tells a resident that there is news of what she reported (短信通知), to the telephone that she left with
 * the report; that it was read is on record first. Where somebody in the dispute is protected none is sent: others may hold
 * the telephone.
 *
 * @returns why there is none, as a code, where there is none
 */
export async function textMessageFor(
  { id, disputeId, residentId, attempts }: Notice,
  { repositories, audit, clock }: ServiceContext,
): Promise<TextMessage | string> {
  if (disputeId === undefined) return 'no-news-of-a-dispute';
  const bindings = await repositories.bindings.ofDisputes([disputeId]);
  const bound = bindings.find((one) => one.residentId === residentId);
  const [dispute] = await repositories.disputes.findShielded([disputeId]);
  // Whoever reports a dispute at the public account is its first party.
  const [partyId] = dispute?.partyIds ?? [];
  if (!bound || partyId === undefined) return 'no-telephone';
  if (dispute?.protections && dispute.protections.length > 0) return 'protected';
  await audit.append([
    {
      at: clock.now(),
      by: HUB_ACTOR,
      action: 'unmasked',
      subject: { type: 'Party', ids: [partyId] },
      fields: ['phone'],
      form: 'clear',
      detail: 'text-message',
      outcome: 'done',
      key: `text-message:${id}:${attempts.length}`,
    },
  ]);
  const [party] = await repositories.parties.findMany([partyId]);
  const phone = party?.phone === undefined ? undefined : normalisePhone(party.phone);
  if (phone === undefined) return 'no-telephone';
  return { key: createHash('sha256').update(id).digest('base64url'), phone, number: bound.number };
}
