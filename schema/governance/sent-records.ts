import type { OfflineContent } from '../../src/domain/offline/offline-record.js';
import type { SentRecord } from '../../src/services/governance/offline/check-record.js';
import type { OfflineHouseholdInput, OfflinePartyInput, OfflineRecordInput } from './offline-inputs.js';

/** The same without what was left out. */
function said<Value extends object>(value: Value): { [Key in keyof Value]: NonNullable<Value[Key]> } {
  const entries = Object.entries(value).filter(([, one]) => one !== null && one !== undefined);
  return Object.fromEntries(entries) as { [Key in keyof Value]: NonNullable<Value[Key]> };
}

const householdOf = ({ code, members, ...facts }: OfflineHouseholdInput): OfflineContent => ({
  kind: 'household',
  code,
  facts: said({ ...facts, members: members?.toString() }),
});

const partiesOf = (side: 'applicant' | 'respondent', parties: readonly OfflinePartyInput[]) =>
  parties.map((party) => ({ ...said({ ...party }), side }));

/** The records of a batch in the hub's words (离线记录转换); what they are worth is judged by the service. */
export const sentRecords = (records: readonly OfflineRecordInput[]): SentRecord[] =>
  records.map(({ recordId, recordedAt, gridCode, visit, hint, household, dispute }) => {
    const contents: OfflineContent[] = [];
    if (visit) contents.push({ kind: 'visit', ...said({ ...visit }) });
    if (typeof hint === 'string') contents.push({ kind: 'hint', text: hint });
    if (household) contents.push(householdOf(household));
    if (dispute) {
      const { applicants, respondents, photos, ...told } = dispute;
      contents.push({
        kind: 'dispute',
        ...told,
        parties: [...partiesOf('applicant', applicants), ...partiesOf('respondent', respondents)],
        photos: photos.map((photo) => ({ ...photo })),
      });
    }
    return { recordId, recordedAt, gridCode, contents };
  });
