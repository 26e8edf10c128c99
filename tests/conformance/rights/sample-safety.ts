import type { Dispute } from '../../../src/domain/disputes/dispute.js';
import type { Repositories } from '../../../src/store/repositories.js';

/** Puts on file what is done for whoever is in danger in a dispute, with no field empty. */
export async function fileSafetySample(
  { id, areaCode }: Dispute,
  { safetyCases }: Repositories,
  at: Date,
): Promise<void> {
  const person = { personId: 'P-mediator', name: '毕文华' };
  const decision = { granted: true, at, caseNumber: '(2026)云0112民保令1号', until: '2027-05-20' };
  await safetyCases.insert({
    id,
    version: 1,
    schemaVersion: 1,
    effects: [],
    areaCode,
    since: [at],
    duties: [
      {
        id: 'child-report:1',
        kind: 'child-report',
        dueAt: at,
        holder: person,
        done: { at, by: person, note: '已向派出所报告。' },
        lapsedAt: at,
      },
    ],
    applications: [
      {
        number: 1,
        filedBy: 'village-committee',
        unable: 'coerced',
        court: '西山区人民法院',
        acceptedAt: at,
        urgent: true,
        recordedBy: person,
        decision,
      },
    ],
    warnings: [{ number: '团派告字〔2026〕3号', issuedOn: '2026-11-23' }],
  });
}
