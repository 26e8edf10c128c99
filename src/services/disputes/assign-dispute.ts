import { areaReaches } from '../../domain/areas/area-reaches.js';
import { findArea } from '../../domain/areas/find-area.js';
import type { Dispute } from '../../domain/disputes/dispute.js';
import { recordEvent } from '../../domain/disputes/record-event.js';
import type { Refusal } from '../../domain/disputes/refusal.js';
import { refuse } from '../../domain/disputes/refuse.js';
import type { Actor } from '../../domain/people/actor.js';
import type { Owner } from '../../domain/people/owner.js';
import { answersFor } from '../../domain/routing/answers-for.js';
import { isGroupDispute } from '../../domain/routing/is-group-dispute.js';
import { officeIdOf } from '../../domain/routing/office-id-of.js';
import type { ServiceContext } from '../context.js';
import { changeDispute } from './change-dispute.js';

/** The office that is answerable, or the one above it, puts a dispute into somebody's hands (指派承办人). */
export async function assignDispute(
  id: string,
  { owner, seenRevision }: { readonly owner: Owner; readonly seenRevision?: number },
  by: Actor,
  context: ServiceContext,
): Promise<Dispute | Refusal> {
  const team = await context.repositories.caseTeams.find(id);
  const ruledOut = [...(team?.conflicts ?? []), ...(team?.refusals ?? [])];
  return changeDispute(
    id,
    seenRevision,
    (current) => {
      if (current.step === 'closed') return refuse('already-closed', '该纠纷已办结，不能再指派。');
      const office = current.routing?.office;
      const isSecretary = by.role === 'community-secretary' && officeIdOf(by) === office?.personId;
      if (by.role !== 'desk' && by.role !== 'leader' && !isSecretary) {
        return refuse('role-not-allowed', '只有责任单位可以指派承办人。', current.step);
      }
      if (!answersFor(by, current)) {
        return refuse('outside-area', '该纠纷不在您负责的辖区内。', current.step);
      }
      if (!areaReaches(owner.areaCode, current.areaCode) && owner.areaCode !== office?.areaCode) {
        return refuse('outside-area', '承办人负责的辖区不包括该纠纷所在地。', current.step);
      }
      const level = findArea(owner.areaCode)?.level;
      const isSmall = (level === 'grid' || level === 'community') && owner.personId !== office?.personId;
      if (isGroupDispute(current) && isSmall) {
        return refuse('group-dispute', '群体性纠纷由街道以上承办，不能指派给单个小组或社区。', current.step);
      }
      if (owner.personId.trim() === '' || owner.name.trim() === '') {
        return refuse('invalid-input', '承办人的编号和姓名不能为空。', current.step);
      }
      if (ruledOut.some(({ personId }) => personId === owner.personId)) {
        return refuse('conflict-of-interest', '该承办人应当回避，或已被当事人拒绝。', current.step);
      }
      return recordEvent({ ...current, owner }, { action: 'assigned', owner }, by, context.clock.now());
    },
    context,
  );
}
