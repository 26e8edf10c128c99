import type { AuditEvent } from '../domain/audit/audit-event.js';
import type { AuditRepository } from '../store/audit/audit-repository.js';
import type { AuditLog } from './audit-log.js';
import { type ChainHead, chainEntries, headAt } from './chain-entries.js';

/** Somebody who waits for events to be recorded. */
interface Waiting {
  readonly events: readonly AuditEvent[];
  resolve(): void;
  reject(error: unknown): void;
}

const EVENTS_PER_TURN = 500;

/**
 * The audit log as a chain of hashes (审计链). What comes in while one write is under way goes into the next write
 * together. Several processes may write at once: whoever finds a number taken reads the end anew and follows it.
 */
export class ChainedAuditLog implements AuditLog {
  private readonly waiting: Waiting[] = [];
  private head: ChainHead | undefined;
  private turns: Promise<void> | undefined;

  constructor(private readonly repository: AuditRepository) {}

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
      try {
        await this.write(turn.flatMap(({ events }) => events));
        for (const { resolve } of turn) resolve();
      } catch (error) {
        // How far the write came is not known.
        this.head = undefined;
        for (const { reject } of turn) reject(error);
      }
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

  private async write(events: readonly AuditEvent[]): Promise<void> {
    let left = events;
    while (left.length > 0) {
      // First the end, then the keys: whatever is added in between takes the number that we are about to use.
      const head = this.head ?? headAt(await this.repository.last());
      left = await this.withoutRecorded(left);
      if (left.length === 0) return;
      const entries = chainEntries(head, left);
      const added = await this.repository.add(entries);
      this.head = added === entries.length ? headAt(entries.at(-1) ?? undefined) : undefined;
      left = left.slice(added);
    }
  }

  /** Drops events whose key is on file, or comes twice. */
  private async withoutRecorded(events: readonly AuditEvent[]): Promise<readonly AuditEvent[]> {
    const keys = events.flatMap(({ key }) => (key === undefined ? [] : [key]));
    if (keys.length === 0) return events;
    const known = await this.repository.keysOnFile(keys);
    return events.filter(({ key }) => {
      if (key === undefined) return true;
      const fresh = !known.has(key);
      known.add(key);
      return fresh;
    });
  }
}
