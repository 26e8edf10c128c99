import { type AuditEntry, entryId } from '../store/audit/audit-entry.js';
import type { AuditFault } from './audit-fault.js';
import { type ChainHead, EMPTY_CHAIN } from './chain-entries.js';
import { entryHash } from './entry-hash.js';

/**
 * Follows a chain entry by entry, in the order of their ids, and names what is wrong (验链). It goes on behind a fault
 * from what it found there, so that one change is told as one.
 */
export class ChainCheck {
  private at: ChainHead;

  /** @param start what the first entry must follow; without a hash, whatever it says it follows */
  constructor(start: { readonly sequence: number; readonly hash?: string | undefined } = EMPTY_CHAIN) {
    this.at = { sequence: start.sequence, hash: start.hash ?? '' };
    this.trusting = start.hash === undefined;
  }

  private trusting: boolean;

  /** Where the chain stands now. */
  get head(): ChainHead {
    return this.at;
  }

  add(entry: AuditEntry): AuditFault[] {
    const sequence = numberOf(entry);
    const here = this.at.sequence + 1;
    if (sequence === undefined || sequence < here) return [{ kind: 'misnumbered', from: here, to: here }];
    const faults: AuditFault[] = [];
    if (sequence > here) faults.push({ kind: 'missing', from: here, to: sequence - 1 });
    else if (!this.trusting && entry.previous !== this.at.hash) {
      faults.push({ kind: 'unlinked', from: sequence, to: sequence });
    }
    if (entryHash(entry) !== entry.hash) faults.push({ kind: 'edited', from: sequence, to: sequence });
    this.at = { sequence, hash: entry.hash };
    this.trusting = false;
    return faults;
  }
}

function numberOf({ _id }: AuditEntry): number | undefined {
  const number = typeof _id === 'string' ? Number(_id) : Number.NaN;
  return Number.isSafeInteger(number) && entryId(number) === _id ? number : undefined;
}
