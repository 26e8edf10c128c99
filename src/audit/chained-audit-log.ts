import type { AuditEvent } from '../domain/audit/audit-event.js';
import type { AuditEntry } from '../store/audit/audit-entry.js';
import type { AuditRepository } from '../store/audit/audit-repository.js';
import type { AnchorKeeper } from './anchor-keeper.js';
import type { AuditLog } from './audit-log.js';
import { type ChainHead, chainEntries, headAt } from './chain-entries.js';

/** Somebody who waits for events to be recorded. */
interface Waiting {
  readonly events: readonly AuditEvent[];
  resolve(): void;
  reject(error: unknown): void;
}

export interface ChainedAuditLogParts {
  readonly repository: AuditRepository;
  /** Signs for what was stored. */
  readonly anchors: Pick<AnchorKeeper, 'anchor'>;
  /** Told of every write: how many entries, and how many seconds it took. */
  wrote?(entries: number, seconds: number): void;
}

const EVENTS_PER_TURN = 500;

/**
 * The audit log as a chain of hashes (审计链). What comes in while one write is under way goes into the next write
 * together. Several processes may write at once: whoever finds a number taken reads the end anew and follows it.
 */
export class ChainedAuditLog implements Pick<AuditLog, 'append'> {
  private readonly waiting: Waiting[] = [];
  private head: ChainHead | undefined;
  private turns: Promise<void> | undefined;

  constructor(private readonly parts: ChainedAuditLogParts) {}

  append(events: readonly AuditEvent[]): Promise<void> {
    if (events.length === 0) return Promise.resolve();
    return new Promise((resolve, reject) => {
      this.waiting.push({ events, resolve, reject });
      this.turns ??= this.takeTurns();
    });
  }

  /** Resolves when nothing waits any more. */
  async close(): Promise<void> {
    await this.turns;
  }

  private async takeTurns(): Promise<void> {
    while (this.waiting.length > 0) {
      const turn = this.nextTurn();
      const written: AuditEntry[][] = [];
      try {
        const started = performance.now();
        const events = turn.flatMap((one) => one.events);
        await this.write(events, written);
        this.parts.wrote?.(events.length, (performance.now() - started) / 1_000);
        for (const { resolve } of turn) resolve();
      } catch (error) {
        // How far the write came is not known.
        this.head = undefined;
        for (const { reject } of turn) reject(error);
      }
      await this.parts.anchors.anchor(written);
    }
    this.turns = undefined;
  }

  private nextTurn(): Waiting[] {
    const turn: Waiting[] = [];
    let size = 0;
    for (const { events } of this.waiting) {
      if (turn.length > 0 && size + events.length > EVENTS_PER_TURN) break;
      size += events.length;
      turn.push(this.waiting[turn.length] as Waiting);
    }
    return this.waiting.splice(0, turn.length);
  }

  /** @param written is given what was stored, also when the rest fails */
  private async write(events: readonly AuditEvent[], written: AuditEntry[][]): Promise<void> {
    const { repository } = this.parts;
    let left = events;
    while (left.length > 0) {
      // First the end, then the keys: whatever is added in between takes the number that we are about to use.
      const head = this.head ?? headAt(await repository.last());
      left = await this.withoutRecorded(left);
      if (left.length === 0) return;
      const entries = await chainEntries(head, left, (entry) => repository.seal(entry));
      const added = await repository.add(entries);
      if (added > 0) written.push(entries.slice(0, added));
      this.head = added === entries.length ? headAt(entries.at(-1) ?? undefined) : undefined;
      left = left.slice(added);
    }
  }

  /** Drops events whose key is on file, or comes twice. */
  private async withoutRecorded(events: readonly AuditEvent[]): Promise<readonly AuditEvent[]> {
    const keys = events.flatMap(({ key }) => (key === undefined ? [] : [key]));
    if (keys.length === 0) return events;
    const known = await this.parts.repository.keysOnFile(keys);
    return events.filter(({ key }) => {
      if (key === undefined) return true;
      const fresh = !known.has(key);
      known.add(key);
      return fresh;
    });
  }
}
