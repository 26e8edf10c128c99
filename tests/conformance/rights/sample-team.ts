import type { Dispute } from '../../../src/domain/disputes/dispute.js';
import type { Repositories } from '../../../src/store/repositories.js';
import { PEOPLE } from '../../kit/people.js';

/** Puts on file who mediates a dispute, with something in every field. */
export async function fileTeamSample(
  { caseTeams }: Repositories,
  { id, areaCode, partyIds }: Dispute,
  at: Date,
): Promise<void> {
  const partyId = String(partyIds[0]);
  const { personId, name, role } = PEOPLE.mediator;
  await caseTeams.insert({
    id,
    version: 1,
    schemaVersion: 1,
    effects: [],
    areaCode,
    languages: [{ partyId, languages: [{ code: 'ysy', variety: '妥吉', level: 'fluent' }], at }],
    conflicts: [{ personId: 'P-kin', kind: 'kin', note: '表亲。', by: PEOPLE.desk, at }],
    refusals: [{ personId: 'P-refused', partyId, reason: '不信任。', by: PEOPLE.desk, at }],
    members: [
      {
        personId,
        name,
        role,
        areaCode,
        isLead: true,
        state: 'declined',
        reason: '同一社区。',
        appointedBy: PEOPLE.desk,
        appointedAt: at,
        answeredAt: at,
        answer: '出差。',
      },
    ],
    help: { kind: 'interpreter', name: '毕小妹', relation: '女儿' },
    unmet: [{ code: 'ysy', variety: '妥吉' }],
    unmetAt: at,
  });
}
