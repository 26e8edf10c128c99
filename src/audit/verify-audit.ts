import type { KeyObject } from 'node:crypto';
import type { AuditEntry } from '../store/audit/audit-entry.js';
import type { AuditRepository } from '../store/audit/audit-repository.js';
import type { Anchor } from './anchor.js';
import { AnchorClaims } from './anchor-claims.js';
import type { AuditFault } from './audit-fault.js';
import { ChainCheck } from './chain-check.js';
import { EMPTY_CHAIN } from './chain-entries.js';
import type { Range } from './coverage.js';

/** What was found when the audit log was verified (验链结果). */
export interface AuditReport {
  readonly ok: boolean;
  readonly entries: number;
  readonly first?: { readonly sequence: number; readonly at: Date };
  readonly last?: { readonly sequence: number; readonly at: Date; readonly hash: string };
  readonly anchors: number;
  readonly lastAnchor?: Anchor;
  /** Entries that were signed for by another process than the one that stored them: each wants an explanation. */
  readonly witnessed: readonly Range[];
  readonly unreadableAnchorLines: number;
  /** The ids of the keys that were trusted: compare them with those that you noted down. */
  readonly keys: readonly string[];
  /** In the order of the first entry that is wrong. */
  readonly faults: readonly AuditFault[];
}

export interface AuditVerification {
  readonly repository: AuditRepository;
  /** The anchor file, and any copies of it that were kept elsewhere. */
  readonly anchorFiles: readonly string[];
  readonly keys: ReadonlyMap<string, KeyObject>;
  /** Waits a moment for processes at work to sign for what they have just stored; false: no more. */
  wait(): Promise<boolean>;
}

/** Follows the whole chain and compares it with every anchor (验链). Reads only. */
export async function verifyAudit(verification: AuditVerification): Promise<AuditReport> {
  const { repository, anchorFiles, keys, wait } = verification;
  const claims = new AnchorClaims(anchorFiles, keys);
  await claims.read();
  const promised = claims.last?.sequence ?? 0;

  const faults: AuditFault[] = [];
  if (await repository.hasStrangers()) faults.push({ kind: 'misnumbered', from: 0, to: 0 });
  const anchored = new AnchoredChain(claims);
  let entries = 0;
  let first: AuditEntry | undefined;
  let last: AuditEntry | undefined;
  let check = new ChainCheck({ sequence: claims.checkpoint?.sequence ?? 0 });
  /** Of what was stored after the anchors were read. */
  const fresh = new Map<number, string>();
  for await (const entry of repository.entries()) {
    if (!first) check = checkFrom(entry, claims.checkpoint);
    faults.push(...check.add(entry));
    const { sequence } = check.head;
    faults.push(...anchored.compare(sequence, entry.hash));
    if (sequence > promised) fresh.set(sequence, entry.hash);
    first ??= entry;
    last = entry;
    entries += 1;
  }
  const end = check.head.sequence;
  if (promised > end) {
    // What was signed for is cut off; of what lies behind the last anchor that fits, nothing says that it is genuine.
    if (anchored.agreed < end)
      faults.push({ kind: 'contradicts-anchor', from: anchored.agreed + 1, to: end });
    faults.push({ kind: 'missing', from: end + 1, to: promised });
  }

  const contradicted = ({ sequence, hash }: Anchor): boolean => (fresh.get(sequence) ?? hash) !== hash;
  const begin = first ? Number(first._id) || 1 : end + 1;
  const gaps = (): Range[] => claims.coverage.gaps({ from: begin, to: end });
  do {
    await claims.read((anchor) => {
      if (contradicted(anchor)) {
        faults.push({ kind: 'contradicts-anchor', from: anchor.from, to: anchor.sequence });
      }
    });
  } while (gaps().some(({ to }) => to === end) && (await wait()));
  faults.push(...gaps().map((gap) => ({ kind: 'unanchored' as const, ...gap })), ...claims.forged);
  faults.sort((a, b) => a.from - b.from);
  return {
    ok: faults.length === 0,
    entries,
    ...(first && last
      ? {
          first: { sequence: Number(first._id), at: first.at },
          last: { sequence: end, at: last.at, hash: last.hash },
        }
      : {}),
    anchors: claims.count,
    ...(claims.last ? { lastAnchor: claims.last } : {}),
    witnessed: claims.witnessed,
    unreadableAnchorLines: claims.unreadable,
    keys: [...keys.keys()],
    faults,
  };
}

/** Old entries may be gone, up to the checkpoint; a removal that broke off leaves some of them. */
function checkFrom({ _id }: AuditEntry, checkpoint: Anchor | undefined): ChainCheck {
  const sequence = Number(_id);
  if (!checkpoint || !(sequence > 1 && sequence <= checkpoint.sequence + 1)) {
    return new ChainCheck(sequence === 1 || !checkpoint ? EMPTY_CHAIN : checkpoint);
  }
  const hash = sequence === checkpoint.sequence + 1 ? checkpoint.hash : undefined;
  return new ChainCheck({ sequence: sequence - 1, hash });
}

/** Compares entries with their anchors, and tells of each run that was rewritten once. */
class AnchoredChain {
  /** The last entry that its anchor vouches for. */
  agreed = 0;
  private broken = false;

  constructor(private readonly claims: AnchorClaims) {}

  compare(sequence: number, hash: string): AuditFault[] {
    const claimed = this.claims.of(sequence);
    if (claimed.length === 0) return [];
    if (claimed.every((each) => each === hash)) {
      this.agreed = sequence;
      this.broken = false;
      return [];
    }
    const told = this.broken;
    this.broken = true;
    return told ? [] : [{ kind: 'contradicts-anchor', from: this.agreed + 1, to: sequence }];
  }
}
