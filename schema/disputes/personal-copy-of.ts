import { ROLE_NAMES } from '../../src/domain/people/role-names.js';
import type { FieldLabel } from '../../src/policy/field-labels.js';
import { keptUntil } from '../../src/policy/kept-until.js';
import type { RecordFacts } from '../../src/policy/record-facts.js';
import { recordOfDispute } from '../../src/policy/record-of-dispute.js';
import type {
  PersonalCopy as CopyHeld,
  CopiedRecord as RecordHeld,
} from '../../src/services/disputes/personal-copy.js';
import type { LookSummary } from '../../src/services/disputes/summarise-looks.js';
import { consentOf } from './consent.js';
import { copiedItemOf, copiedPhotoOf } from './copied-held.js';
import { correctionOf } from './correction.js';
import { partyOf } from './party-of.js';

/** A talk concerns the whole subdistrict: where the resident lives is not known. */
const WHOLE = '530112010';

const OFFICES: Readonly<Record<LookSummary['role'], string>> = {
  ...ROLE_NAMES,
  operator: '运维人员',
  user: '工作人员',
  anonymous: '未登录',
};

/**
 * A copy as the graph shows it.
 *
 * @param unmasked what of the person's own is shown in clear
 */
export function personalCopyOf({ madeAt, records, talk }: CopyHeld, unmasked: readonly FieldLabel[]) {
  const ofTalk: RecordFacts = {
    id: talk?.residentId,
    areaCode: WHOLE,
    ownTo: talk ? [talk.residentId] : [],
    protections: [...new Set(records.flatMap(({ dispute }) => dispute.protections ?? []))],
  };
  return {
    madeAt,
    records: records.map((record) => recordOf(record, unmasked)),
    messages: (talk?.messages ?? []).map((message) => ({ ...message, of: ofTalk })),
    answers: (talk?.answers ?? []).map((message) => ({ ...message, of: ofTalk })),
    looks: (talk?.looks ?? []).map((look) => lookOf(look, ofTalk)),
  };
}

function recordOf(
  { dispute, party, words, consents, corrections, files, items, looks }: RecordHeld,
  unmasked: readonly FieldLabel[],
) {
  const of = recordOfDispute(dispute);
  const shown = partyOf(dispute, party);
  return {
    ...words,
    of,
    disputeId: dispute.id,
    party: { ...shown, of: { ...shown.of, unmasked } },
    step: dispute.step,
    sources: dispute.sources.map((source) => ({ ...source, of })),
    givenToCourt: dispute.handOver?.state === 'delivered',
    keptUntil: keptUntil(dispute),
    consents: consents.map((consent) => consentOf(consent, of)),
    corrections: corrections.map((correction) => correctionOf(correction, of)),
    photos: files.map((file) => copiedPhotoOf(file, of)),
    items: items.map((item) => copiedItemOf(item, of)),
    looks: looks.map((look) => lookOf(look, of)),
  };
}

const lookOf = ({ role, fields, ...look }: LookSummary, of: RecordFacts) => ({
  ...look,
  of,
  office: OFFICES[role],
  fields: [...fields],
});
