import { setTimeout as wait } from 'node:timers/promises';
import { exportAudit as exportLines } from '../audit/export-audit.js';
import { prunableAnchor, pruneAudit as prune } from '../audit/prune-audit.js';
import { openSigningKeys, rotateSigningKeys } from '../audit/signing-keys-file.js';
import { type AuditReport, verifyAudit as verify } from '../audit/verify-audit.js';
import type { Config } from '../config.js';
import type { AuditAction } from '../domain/audit/audit-action.js';
import type { AuditEvent } from '../domain/audit/audit-event.js';
import { operatorEvent } from './operator-event.js';
import { clockOf } from './process-parts.js';
import { type AuditAtHand, withAuditLog } from './with-audit-log.js';

const LOOK_AGAIN_MS = 500;
const LOOKS = 10;

/** `hub audit verify` */
export const verifyAudit = (config: Config, copies: readonly string[]): Promise<AuditReport> =>
  withAuditLog(config, (audit) => verifyWith(audit, copies));

/** `hub audit export`: hands over line by line, and returns how many entries there were. */
export function exportAudit(
  config: Config,
  period: { readonly since: Date; readonly until: Date },
  print: (line: string) => void,
): Promise<number> {
  return withAuditLog(config, async ({ repository, anchorFile, keysFile, withLog }) => {
    const numbers = await repository.numbersBetween(period.since, period.until);
    if (!numbers) return 0;
    const { from, to } = numbers;
    await withLog((log) => log.append([event(config, 'exported', [`${from}-${to}`])]));
    for await (const line of exportLines({ repository, anchorFile, keysFile, from, to })) print(line);
    return to - from + 1;
  });
}

/** `hub audit rotate-key`: returns the new key's id. */
export function rotateAuditKey(config: Config): Promise<string> {
  return withAuditLog(config, async ({ keysFile, withLog }) => {
    await withLog((log) => log.append([event(config, 'keys-rotated', ['audit-signing'])]));
    return rotateSigningKeys(keysFile, clockOf(config));
  });
}

/** `hub audit anchor`: an operator signs for what nobody signed for; returns how many gaps there were. */
export function anchorAudit(config: Config): Promise<number> {
  return withAuditLog(config, async (audit) => {
    const { faults } = await verifyWith(audit, []);
    const gaps = faults.filter(({ kind }) => kind === 'unanchored');
    if (gaps.length < faults.length) throw new Error('the audit log does not hold: see `hub audit verify`');
    if (gaps.length === 0) return 0;
    const ranges = gaps.map(({ from, to }) => `${from}-${to}`);
    await audit.withLog(async (log) => {
      await log.append([event(config, 'changed', ranges, 'anchored')]);
      await log.answerFor(gaps);
    });
    return gaps.length;
  });
}

/** `hub audit prune`: removes what has grown old, if the log holds; returns how many entries. */
export function pruneAudit(config: Config): Promise<number> {
  return withAuditLog(config, async (audit) => {
    const { repository, anchorFile, keysFile, withLog } = audit;
    const report = await verifyWith(audit, []);
    if (!report.ok) throw new Error('the audit log does not hold: see `hub audit verify`');
    const pruning = {
      repository,
      anchorFile,
      keys: openSigningKeys(keysFile),
      clock: clockOf(config),
      retentionDays: config.auditRetentionDays,
    };
    const upTo = await prunableAnchor(pruning);
    if (!upTo || (report.first?.sequence ?? 0) > upTo.sequence) return 0;
    await withLog((log) =>
      log.append([event(config, 'audit-pruned', [`${report.first?.sequence ?? 1}-${upTo.sequence}`])]),
    );
    return prune(upTo, pruning);
  });
}

function verifyWith({ repository, anchorFile, keysFile }: AuditAtHand, copies: readonly string[]) {
  let looks = LOOKS;
  return verify({
    repository,
    anchorFiles: [anchorFile, ...copies],
    keys: openSigningKeys(keysFile).publicKeys,
    async wait() {
      looks -= 1;
      if (looks < 0) return false;
      await wait(LOOK_AGAIN_MS);
      return true;
    },
  });
}

const event = (config: Config, action: AuditAction, ids: readonly string[], detail?: string): AuditEvent =>
  operatorEvent(config, action, { type: 'AuditEntry', ids }, detail);
