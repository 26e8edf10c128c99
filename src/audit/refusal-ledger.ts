import type { AuditEvent } from '../domain/audit/audit-event.js';
import type { Clock } from '../domain/time/clock.js';
import type { AuditLog } from './audit-log.js';

const WINDOW_MS = 10 * 60_000;
/** Entries of their own for one caller, and for all callers together, in one window. */
const OF_ONE = 20;
const OF_ALL = 500;
/** Callers that are counted apart; whoever comes after them is counted together. */
const CALLERS = 100;
const IDS = 20;

/** What one caller was refused in this window. */
interface Tally {
  recorded: number;
  /** Summed up so far: the latest of them, how many, and what they were about. */
  sum?: { latest: AuditEvent; count: number; readonly ids: Set<string> };
}

/**
 * Records refusals without letting a flood of them fill the disk (越权拒绝计数): the first few of each caller one by
 * one, the rest as one entry with their number when the window of ten minutes is over. What was only counted is lost
 * when the process is killed.
 */
export class RefusalLedger {
  private readonly tallies = new Map<string, Tally>();
  private recorded = 0;
  private windowEnds = 0;

  constructor(
    private readonly log: Pick<AuditLog, 'append'>,
    private readonly clock: Clock,
  ) {}

  async note(event: AuditEvent): Promise<void> {
    await this.sumUp();
    const caller = 'personId' in event.by ? event.by.personId : `address:${addressOf(event)}`;
    const key = this.tallies.has(caller) || this.tallies.size < CALLERS ? caller : 'others';
    const tally = this.tallies.get(key) ?? { recorded: 0 };
    this.tallies.set(key, tally);
    if (tally.recorded < OF_ONE && this.recorded < OF_ALL) {
      tally.recorded += 1;
      this.recorded += 1;
      return this.log.append([event]);
    }
    const sum = tally.sum ?? { latest: event, count: 0, ids: new Set<string>() };
    tally.sum = sum;
    sum.latest = key === 'others' ? { ...event, by: { role: 'anonymous' } } : event;
    sum.count += 1;
    for (const id of event.subject.ids) if (sum.ids.size < IDS) sum.ids.add(id);
    return undefined;
  }

  /** Writes what was only counted, if the window is over or `now` is asked for. */
  async sumUp(now = false): Promise<void> {
    const at = this.clock.now().getTime();
    if (!now && at < this.windowEnds) return;
    const sums = [...this.tallies.values()].flatMap(({ sum }) => (sum ? [sum] : []));
    this.tallies.clear();
    this.recorded = 0;
    this.windowEnds = at + WINDOW_MS;
    await this.log.append(
      sums.map(({ latest, count, ids }) => ({
        ...latest,
        subject: { type: latest.subject.type, ids: [...ids] },
        count,
      })),
    );
  }
}

const addressOf = ({ by }: AuditEvent): string => ('address' in by ? (by.address ?? '') : '');
