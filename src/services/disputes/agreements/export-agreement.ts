import { renderAgreement } from '../../../documents/render-agreement.js';
import {
  agreementPaper,
  type PaperCopy,
  type PartyDetail,
} from '../../../domain/agreements/agreement-paper.js';
import { isRefusal } from '../../../domain/disputes/is-refusal.js';
import type { Refusal } from '../../../domain/disputes/refusal.js';
import { refuse } from '../../../domain/disputes/refuse.js';
import { refuseSuspended } from '../../../domain/disputes/refuse-suspended.js';
import { MEDIATOR_ROLES } from '../../../domain/people/mediator-roles.js';
import type { Caller } from '../../../policy/caller.js';
import { couldBeClear } from '../../../policy/could-be-clear.js';
import { disclose } from '../../../policy/disclose.js';
import { mayCall } from '../../../policy/may-call.js';
import { mayState } from '../../../policy/may-state.js';
import { recordOfDispute } from '../../../policy/record-of-dispute.js';
import { UNMASKABLE_FIELDS } from '../../../policy/unmaskable-fields.js';
import type { ServiceContext } from '../../context.js';
import { workedCase } from '../worked-case.js';

const DETAILS: readonly PartyDetail[] = ['idNumber', 'phone', 'address'];
/** What the parties are shown in clear for; a paper with masked names is no use to anybody. */
const PURPOSE = 'case-handling';

/**
 * An agreement as a Word document to be signed (导出调解协议书), for whoever works on the case and may be shown the parties'
 * names in clear. What it tells of them is recorded, with the purpose, before it is handed out. While mediation has
 * stopped for danger, the parties get none.
 */
export async function exportAgreement(
  id: string,
  copy: PaperCopy,
  by: Caller,
  context: ServiceContext,
): Promise<Uint8Array | Refusal> {
  const { repositories, audit, clock } = context;
  const none = refuse('not-found', '没有这一份协议，或者您不能打印。');
  if (by.role === 'anonymous' || !mayCall('work', by) || !mayState(PURPOSE, by)) return none;
  const agreement = await repositories.agreements.find(id);
  const dispute = agreement && (await workedCase(agreement.disputeId, by, context));
  if (!dispute || isRefusal(dispute)) return none;
  const record = recordOfDispute(dispute);
  if (disclose('narrative', by, record) !== 'clear' || !couldBeClear('name', by, record)) return none;
  const stopped = copy === 'party' ? refuseSuspended(dispute) : undefined;
  if (stopped) return stopped;
  const { partyIds } = agreement;
  const details = DETAILS.filter((detail) => couldBeClear(UNMASKABLE_FIELDS[detail], by, record));
  const parties = await repositories.parties.findMany(partyIds);
  const { owner, protectedParties = [] } = dispute;
  const { personId, name, role, areaCode } = by;
  const exported = {
    at: clock.now(),
    by: { personId, name, role, areaCode },
    action: 'exported',
    form: 'clear',
    purpose: PURPOSE,
    outcome: 'done',
    detail: `copy-for-${copy}`,
  } as const;
  await audit.append([
    { ...exported, subject: { type: 'Agreement', ids: [id] }, fields: ['facts', 'clauses', 'duties'] },
    { ...exported, subject: { type: 'Party', ids: partyIds }, fields: ['name', ...details] },
  ]);
  return renderAgreement(
    agreementPaper({
      agreement,
      parties: partyIds.flatMap((partyId) => parties.find((party) => party.id === partyId) ?? []),
      details,
      protectedIds: protectedParties.map(({ partyId }) => partyId),
      mediator: MEDIATOR_ROLES.includes(owner.role) ? owner.name : '',
      copy,
    }),
  );
}
