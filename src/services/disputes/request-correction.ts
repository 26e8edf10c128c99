import { faultOfCorrection } from '../../domain/disputes/check-correction.js';
import type { CorrectableField } from '../../domain/disputes/correctable-field.js';
import { type Correction, isOpen, recordCorrectionEvent } from '../../domain/disputes/correction.js';
import type { Dispute } from '../../domain/disputes/dispute.js';
import { type FieldOnFile, fieldOnFile } from '../../domain/disputes/field-on-file.js';
import type { Party } from '../../domain/disputes/party.js';
import type { Refusal } from '../../domain/disputes/refusal.js';
import { refuse } from '../../domain/disputes/refuse.js';
import { SCHEMA_VERSION } from '../../domain/effects/schema-version.js';
import type { Actor } from '../../domain/people/actor.js';
import type { ServiceContext } from '../context.js';
import { askForCorrection } from './ask-for-correction.js';
import { findParty } from './find-party.js';
import { mayKeepConsents } from './may-keep-consents.js';

/** What a person says is recorded wrongly, and what is right. */
export interface CorrectionRequest {
  readonly partyId: string;
  readonly field: CorrectableField;
  readonly value: string;
  readonly evidence: string;
}

const STILL_OPEN = '该项已有更正申请在办理，请等待结果。';
const NOT_AT_COURT = '法院没有该纠纷的案件，没有电子送达地址可更正。';

/**
 * Takes down that a person wants something corrected (登记更正申请), and sends it to the platform that owns the field.
 * Nothing on file changes before the owner has decided.
 */
export async function requestCorrection(
  request: CorrectionRequest,
  by: Actor,
  context: ServiceContext,
): Promise<{ readonly correction: Correction; readonly dispute: Dispute } | Refusal> {
  const { repositories, clock } = context;
  const { partyId, field } = request;
  const value = request.value.trim();
  const evidence = request.evidence.trim();
  const found = await findParty(partyId, by, context);
  if (!found) return refuse('not-found', '没有找到该当事人。');
  const { party, dispute } = found;
  const onFile = fieldOnFile(dispute, party, field);
  const fault = mayAsk(found, by) ?? faultIn(onFile, { field, value, evidence });
  if (fault) return fault;
  if (!onFile) return refuse('invalid-input', NOT_AT_COURT);
  const earlier = await repositories.corrections.ofParties([partyId]);
  const ofField = earlier.filter((one) => one.field === field);
  if (ofField.some(isOpen)) return refuse('work-pending', STILL_OPEN);
  const now = clock.now();
  const asked: Correction = {
    id: `${partyId}:${field}:${ofField.length + 1}`,
    version: 0,
    schemaVersion: SCHEMA_VERSION,
    effects: [],
    partyId,
    disputeId: dispute.id,
    areaCode: dispute.areaCode,
    field,
    ...(onFile.value === undefined ? {} : { was: onFile.value }),
    value,
    evidence,
    askedAt: now,
    askedBy: by,
    authority: onFile.authority,
    state: 'with-desk',
  };
  const correction = recordCorrectionEvent(sent(asked, party), 'correction-asked', by, now);
  const isStored = await repositories.corrections.insert(correction);
  return isStored ? { correction, dispute } : refuse('work-pending', STILL_OPEN);
}

/** On its way to the owner, where that is another platform. */
function sent(asked: Correction, { name, side }: Party): Correction {
  const { platform, externalId } = asked.authority;
  if (platform === 'hub' || platform === 'public-account') return asked;
  const effect = askForCorrection(asked, { platform, externalId, party: { name, side } }, asked.askedAt);
  return { ...asked, state: 'sending', effects: [effect] };
}

/** A resident for herself, as the first party of what she told; for others the desk, or who answers for the case. */
function mayAsk({ party, dispute }: { party: Party; dispute: Dispute }, by: Actor): Refusal | undefined {
  if (by.role !== 'resident') return mayKeepConsents(dispute, by);
  const isSelf = dispute.broughtBy === by.personId && dispute.partyIds[0] === party.id;
  return isSelf ? undefined : refuse('not-owner', '只能申请更正本人的信息。');
}

function faultIn(
  onFile: FieldOnFile | undefined,
  { field, value, evidence }: Pick<CorrectionRequest, 'field' | 'value' | 'evidence'>,
): Refusal | undefined {
  const fault = faultOfCorrection(field, value);
  if (fault !== undefined) return refuse('invalid-input', fault);
  if (onFile?.value === value) return refuse('invalid-input', '与现有记录相同，无须更正。');
  const { length } = [...evidence];
  return length > 0 && length <= 500 ? undefined : refuse('invalid-input', '佐证须为 1 至 500 字。');
}
