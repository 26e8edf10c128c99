import type { CorrectableField } from './correctable-field.js';
import type { Dispute } from './dispute.js';
import type { DisputeSource } from './dispute-source.js';
import type { Party } from './party.js';

/** A field of a party as it is on file, and whose it is (现有记录及归属). */
export interface FieldOnFile {
  /** Absent where nothing is recorded. */
  readonly value?: string;
  /** Whose field it is (字段归属). */
  readonly authority: Pick<DisputeSource, 'platform' | 'externalId'>;
}

/**
 * What is recorded of a party, and who decides on it: whoever reported the party, or the hub where nobody did; on the
 * address where the court serves papers the court does, whose record is named by the key of the hand-over.
 *
 * @returns undefined for an address of the court's where the court has no case
 */
export function fieldOnFile(
  { id, sources, handOver }: Pick<Dispute, 'id' | 'sources' | 'handOver'>,
  party: Party,
  field: CorrectableField,
): FieldOnFile | undefined {
  if (field !== 'deliveryAddress') {
    const [{ platform, externalId } = { platform: 'hub', externalId: id } as const] = sources;
    const value = party[field];
    return { authority: { platform, externalId }, ...(value === undefined ? {} : { value }) };
  }
  if (handOver?.state !== 'delivered') return undefined;
  const served = handOver.package?.deliveryAddresses.find(({ partyId }) => partyId === party.id);
  return {
    authority: { platform: 'court', externalId: handOver.key },
    ...(served ? { value: served.address } : {}),
  };
}
