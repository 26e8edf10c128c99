import { join } from 'node:path';
import type { Clock } from '../domain/time/clock.js';
import type { AuditRepository } from '../store/audit/audit-repository.js';
import { AnchorFile } from './anchor-file.js';
import { AnchorKeeper } from './anchor-keeper.js';
import type { AuditHealth, AuditLog } from './audit-log.js';
import { ChainedAuditLog } from './chained-audit-log.js';
import type { Range } from './coverage.js';
import { RefusalLedger } from './refusal-ledger.js';
import { openSigningKeys, signingKeysFile } from './signing-keys-file.js';

export interface AuditLogOptions {
  readonly repository: AuditRepository;
  /** The signing keys lie in `keys/` below it. */
  readonly dataDir: string;
  /** Default: `audit/anchors.jsonl` in the data folder. */
  readonly anchorFile?: string | undefined;
  readonly clock: Clock;
  /** How often it looks by itself for entries without an anchor, in milliseconds. Default: 5 000. */
  readonly lookEveryMs?: number;
  /** Told once of every new trouble with the anchors. */
  warn(trouble: string): void;
}

/** An audit log that runs until it is closed. */
export interface OpenAuditLog extends AuditLog {
  readonly health: AuditHealth;
  /** Looks for entries without an anchor; it does so by itself, too. */
  look(): Promise<void>;
  /** An operator signs for entries that nobody signed for. */
  answerFor(gaps: readonly Range[]): Promise<void>;
  close(): Promise<void>;
}

export const defaultAnchorFile = (dataDir: string): string => join(dataDir, 'audit', 'anchors.jsonl');

/**
 * Opens the audit log of a data folder (打开审计日志).
 *
 * @throws Error when the signing keys cannot be read or made
 */
export function openAuditLog(options: AuditLogOptions): OpenAuditLog {
  const { repository, dataDir, clock, lookEveryMs = 5_000, warn } = options;
  const { anchorFile = defaultAnchorFile(dataDir) } = options;
  const keysFile = signingKeysFile(dataDir);
  const keeper = new AnchorKeeper({
    repository,
    clock,
    file: new AnchorFile(anchorFile),
    readKeys: () => openSigningKeys(keysFile, clock),
  });
  const figures = { entries: 0, seconds: 0, writes: 0 };
  const log = new ChainedAuditLog({
    repository,
    anchors: keeper,
    wrote(entries, seconds) {
      figures.entries += entries;
      figures.seconds += seconds;
      figures.writes += 1;
    },
  });
  const refusals = new RefusalLedger(log, clock);
  let told: string | undefined;
  let looking: Promise<void> = Promise.resolve();
  const look = (): Promise<void> => {
    looking = looking
      .then(() => refusals.sumUp())
      // The store is away: the next look tries again.
      .catch(() => undefined)
      .then(() => keeper.look())
      .then(() => {
        const { trouble } = keeper.health;
        if (trouble !== undefined && trouble !== told) warn(trouble);
        told = trouble;
      });
    return looking;
  };
  const timer = setInterval(look, lookEveryMs).unref();
  return {
    append: (events) => log.append(events),
    refused: (event) => refusals.note(event),
    look,
    async answerFor(gaps) {
      for (const gap of gaps) await keeper.witness(gap, 'operator');
    },
    get health() {
      return { ...figures, ...keeper.health };
    },
    async close() {
      clearInterval(timer);
      // Without the store nothing more can be done for what was only counted.
      await refusals.sumUp(true).catch(() => undefined);
      await log.close();
      await looking;
    },
  };
}
