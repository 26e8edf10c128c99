import type { Dispute } from '../../domain/disputes/dispute.js';
import type { Party } from '../../domain/disputes/party.js';
import type { Refusal } from '../../domain/disputes/refusal.js';
import { refuse } from '../../domain/disputes/refuse.js';
import type { Actor } from '../../domain/people/actor.js';
import { couldBeClear } from '../../policy/could-be-clear.js';
import { disclose } from '../../policy/disclose.js';
import { mayState } from '../../policy/may-state.js';
import type { Purpose } from '../../policy/purposes.js';
import { recordOfDispute } from '../../policy/record-of-dispute.js';
import { UNMASKABLE_FIELDS } from '../../policy/unmaskable-fields.js';
import type { ServiceContext } from '../context.js';
import { checkReason } from './check-reason.js';
import { recordAsked } from './record-asked.js';

/** What a person is looked for by; all that is given must be the same. */
export interface PersonSought {
  readonly idNumber?: string;
  readonly phone?: string;
  readonly name?: string;
}

const KINDS = ['idNumber', 'phone', 'name'] as const;

/**
 * Finds the disputes that a person is a party to (按人查案), newest first. To learn that somebody has this number is to
 * be shown it; so only those disputes are found, and counted, whose party somebody may see in clear. The answer is
 * the same whether there is none or none to be shown.
 */
export async function findDisputesOfPerson(
  sought: PersonSought,
  { purpose, reason }: { readonly purpose: Purpose; readonly reason: string },
  by: Actor,
  context: ServiceContext,
): Promise<Dispute[] | Refusal> {
  const kinds = KINDS.filter((kind) => sought[kind]?.trim());
  const fault = checkReason(reason);
  if (fault) return fault;
  if (kinds.length === 0) return refuse('invalid-input', '请填写证件号码、联系电话或姓名。');
  const isAllowed = mayState(purpose, by);
  const found = isAllowed ? await search(sought, kinds, by, context) : [];
  await recordAsked(
    {
      at: context.clock.now(),
      by,
      action: 'searched',
      subject: { type: 'Dispute', ids: found.map(({ id }) => id) },
      fields: [...kinds].sort(),
      purpose,
      reason: reason.trim(),
      outcome: isAllowed ? 'done' : 'refused',
    },
    context,
  );
  return isAllowed ? found : refuse('purpose-not-allowed', '您当前的身份不能以此目的查看。');
}

async function search(
  sought: PersonSought,
  kinds: readonly (typeof KINDS)[number][],
  by: Actor,
  { repositories: { parties, disputes } }: ServiceContext,
): Promise<Dispute[]> {
  const lists = await Promise.all(kinds.map((kind) => parties.findByIndex(kind, sought[kind] ?? '')));
  const inAll = (party: Party) => lists.every((list) => list.some(({ id }) => id === party.id));
  const ids = new Set((lists[0] ?? []).filter(inAll).map(({ disputeId }) => disputeId));
  const found = await disputes.findShielded([...ids]);
  return found
    .filter((dispute) => {
      const record = recordOfDispute(dispute);
      return (
        disclose('case', by, record) === 'clear' &&
        kinds.every((kind) => couldBeClear(UNMASKABLE_FIELDS[kind], by, record))
      );
    })
    .sort((one, other) => (one.id < other.id ? 1 : -1));
}
