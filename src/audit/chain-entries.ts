import type { AuditEvent } from '../domain/audit/audit-event.js';
import { type AuditEntry, entryId } from '../store/audit/audit-entry.js';
import type { AuditRepository } from '../store/audit/audit-repository.js';
import { entryHash, NOTHING_BEFORE } from './entry-hash.js';

/** Where a chain ends: what the next entry follows. */
export interface ChainHead {
  readonly sequence: number;
  readonly hash: string;
}

/** The end of a chain without entries. */
export const EMPTY_CHAIN: ChainHead = { sequence: 0, hash: NOTHING_BEFORE };

/** Where a chain ends that ends with this entry. */
export const headAt = (entry: AuditEntry | undefined, otherwise = EMPTY_CHAIN): ChainHead =>
  entry ? { sequence: Number(entry._id), hash: entry.hash } : otherwise;

/** Puts an entry into the form in which it will be stored, before it is hashed. */
type Seal = AuditRepository['seal'];

/** The entries that record these events behind a given end of the chain. */
export async function chainEntries(
  head: ChainHead,
  events: readonly AuditEvent[],
  seal: Seal,
): Promise<AuditEntry[]> {
  const entries: AuditEntry[] = [];
  for (const event of events) {
    const { sequence, hash: previous } = headAt(entries.at(-1), head);
    const entry = await seal({ _id: entryId(sequence + 1), schemaVersion: 1, ...stored(event), previous });
    entries.push({ ...entry, hash: entryHash(entry) });
  }
  return entries;
}

/** What is known of the event and nothing else, whatever else the caller's objects carry. */
function stored(event: AuditEvent): AuditEvent {
  const { at, by, action, subject, fields, form, purpose, reason, outcome, ...rest } = event;
  const { detail, revision, count, requestId, key } = rest;
  const { role } = by;
  const who = {
    personId: 'personId' in by ? by.personId : undefined,
    name: 'name' in by ? by.name : undefined,
    areaCode: 'areaCode' in by ? by.areaCode : undefined,
    address: 'address' in by ? by.address : undefined,
  };
  return {
    at,
    by: { role, ...given(who) } as AuditEvent['by'],
    action,
    subject: { type: subject.type, ids: [...subject.ids] },
    fields: [...fields],
    outcome,
    ...given({ form, purpose, reason, detail, revision, count, requestId, key }),
  };
}

/** Only what has a value: what is stored and what is hashed must not differ by an empty field. */
const given = <Fields extends object>(
  fields: Fields,
): { [Name in keyof Fields]: NonNullable<Fields[Name]> } =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== null),
  ) as never;
