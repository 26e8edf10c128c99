import type { Clock } from '../domain/time/clock.js';
import type { AuditEntry } from '../store/audit/audit-entry.js';
import type { AuditRepository } from '../store/audit/audit-repository.js';
import { type Anchor, type AnchorClaim, readAnchor, signAnchor } from './anchor.js';
import type { AnchorFile } from './anchor-file.js';
import { ChainCheck } from './chain-check.js';
import { headAt } from './chain-entries.js';
import { Coverage, type Range } from './coverage.js';
import type { SigningKeys } from './signing-keys.js';

/** A crash leaves at most a write or two without an anchor. More is for a person to look into. */
const MOST_WITNESSED = 1_000;

/** What is wrong with the anchors of a running hub, in plain words; nothing of it stops the hub. */
export type AnchorTrouble = string;

export interface AnchorParts {
  readonly repository: AuditRepository;
  readonly file: AnchorFile;
  readonly clock: Clock;
  /** Read anew at every look, so that a new key is taken up. */
  readKeys(): SigningKeys;
}

/**
 * Keeps the chain anchored outside the store (存证维护): signs for what this process stored, and now and then looks
 * for what nobody signed for, because a process died between storing and signing.
 */
export class AnchorKeeper {
  private readonly coverage = new Coverage();
  private readonly unsent: string[] = [];
  private sending: Promise<void> = Promise.resolve();
  private keys: SigningKeys;
  private last: Anchor | undefined;
  /** Gaps of the look before. Only what is still a gap at the next is nobody's work under way. */
  private gaps: readonly Range[] = [];
  private unwritable: AnchorTrouble | undefined;
  private inconsistent: AnchorTrouble | undefined;

  constructor(private readonly parts: AnchorParts) {
    this.keys = parts.readKeys();
  }

  /** How many entries nobody has signed for, as of the latest look, and what is wrong. */
  get health(): { readonly unanchored: number; readonly trouble: AnchorTrouble | undefined } {
    const unanchored = this.gaps.reduce((sum, { from, to }) => sum + to - from + 1, 0);
    return { unanchored, trouble: this.inconsistent ?? this.unwritable };
  }

  /** Signs for entries that this process has just stored, each run of them without a gap. Never rejects. */
  async anchor(runs: readonly (readonly AuditEntry[])[]): Promise<void> {
    for (const run of runs) {
      const [first] = run;
      const last = run.at(-1);
      if (first && last) this.sign(Number(first._id), last, 'writer');
    }
    await this.send();
  }

  /** Looks whether all that is stored is signed for, and signs for what was not last time either. */
  async look(): Promise<void> {
    await this.send();
    try {
      this.keys = this.parts.readKeys();
      const head = headAt(await this.parts.repository.last());
      for await (const line of this.parts.file.added()) this.take(readAnchor(line));
      this.inconsistent = await this.contradiction();
      if (this.inconsistent !== undefined) return;
      const gaps = this.coverage.gaps({ from: 1, to: head.sequence });
      const old = this.gaps;
      this.gaps = gaps;
      for (const { from, to } of gaps) {
        const known = old.find((gap) => gap.from <= from && from <= gap.to);
        if (known) await this.witness({ from, to: Math.min(to, known.to) }, 'witness');
      }
    } catch (error) {
      this.inconsistent = `the anchors cannot be read: ${messageOf(error)}`;
    }
  }

  /**
   * Signs for entries that nobody signed for, once their links were followed.
   *
   * @param by a witness signs for no more than what a crash can leave behind; an operator answers for any number
   */
  async witness({ from, to }: Range, by: 'witness' | 'operator'): Promise<void> {
    if (by === 'witness' && to - from >= MOST_WITNESSED) {
      this.inconsistent = `entries ${from} to ${to} have no anchor: see \`hub audit verify\``;
      return;
    }
    const { repository } = this.parts;
    const before = headAt(from === 1 ? undefined : await repository.find(from - 1));
    const check = new ChainCheck(before);
    let last: AuditEntry | undefined;
    for await (const entry of repository.entries(from, to)) {
      const [fault] = check.add(entry);
      if (fault) {
        this.inconsistent = `entry ${fault.from} of the audit log is ${fault.kind}: see \`hub audit verify\``;
        return;
      }
      last = entry;
    }
    if (!last || check.head.sequence !== to) return;
    this.sign(from, last, by);
    await this.send();
  }

  private sign(from: number, last: AuditEntry, by: Anchor['by']): void {
    const claim: AnchorClaim = {
      kind: 'entries',
      from,
      sequence: Number(last._id),
      hash: last.hash,
      at: this.parts.clock.now().toISOString(),
      by,
    };
    this.unsent.push(JSON.stringify(signAnchor(claim, this.keys)));
  }

  /** What cannot be written now is kept, and tried again with the next and at every look. */
  private send(): Promise<void> {
    this.sending = this.sending.then(() => this.sendNow());
    return this.sending;
  }

  private async sendNow(): Promise<void> {
    const lines = this.unsent.splice(0);
    if (lines.length === 0) return;
    try {
      await this.parts.file.append(lines);
      this.unwritable = undefined;
    } catch (error) {
      this.unsent.unshift(...lines);
      this.unwritable = `the anchor file cannot be written: ${messageOf(error)}`;
    }
  }

  private take(anchor: Anchor | undefined): void {
    if (!anchor) return;
    this.coverage.add({ from: anchor.kind === 'checkpoint' ? 1 : anchor.from, to: anchor.sequence });
    if (!this.last || anchor.sequence >= this.last.sequence) this.last = anchor;
  }

  /** The newest anchor must be of an entry that is there, unless that one has grown old and was removed. */
  private async contradiction(): Promise<AnchorTrouble | undefined> {
    if (!this.last || this.last.kind === 'checkpoint') return undefined;
    const { sequence, hash } = this.last;
    const entry = await this.parts.repository.find(sequence);
    return entry?.hash === hash
      ? undefined
      : `entry ${sequence} of the audit log is not the one that was signed for: see \`hub audit verify\``;
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
