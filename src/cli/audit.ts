import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { AuditFault } from '../audit/audit-fault.js';
import type { AuditReport } from '../audit/verify-audit.js';
import type { Cli } from './cli.js';
import { CommandError } from './command-error.js';
import { readPeriod } from './read-period.js';
import { withStore } from './with-store.js';

/** `hub audit …`: what an auditor or an operator does with the audit log. */
export function addAudit(program: Command, cli: Cli): void {
  const { wiring } = cli;
  const audit = program.command('audit').description('the log of every look and every change');

  audit
    .command('verify')
    .description('check that nothing was changed, removed or put in; exit code 1 if anything was')
    .option('--json', 'print the report as JSON')
    .option('--anchors <files...>', 'copies of the anchor file that were kept elsewhere')
    .action(async ({ json, anchors = [] }: { json?: true; anchors?: string[] }) => {
      const copies = anchors.map((file) => resolve(file));
      const report = await withStore(cli, (config) => wiring.verifyAudit(config, copies));
      for (const line of json ? [JSON.stringify(report, null, 2)] : reportLines(report)) cli.print(line);
      const [first] = report.faults;
      if (first) throw new CommandError(`the audit log does not hold, from entry ${first.from} on`);
    });

  audit
    .command('export')
    .description('print entries with their proofs as lines of JSON; this is recorded too')
    .requiredOption('--since <day>', 'the first day, as 2026-11-01, or an instant in ISO 8601')
    .requiredOption('--until <day>', 'the last day, or an instant')
    .action(async (period: { since: string; until: string }) => {
      const between = readPeriod(period);
      const count = await withStore(cli, (config) => wiring.exportAudit(config, between, cli.print));
      cli.tell(`${count} entries`);
    });

  audit
    .command('rotate-key')
    .description('sign anchors with a new key from now on; what the old one signed stays good')
    .action(async () => {
      cli.print(await withStore(cli, (config) => wiring.rotateAuditKey(config)));
    });

  audit
    .command('anchor')
    .description('sign for entries that nobody signed for, when you know why; verify first')
    .action(async () => {
      const gaps = await withStore(cli, (config) => wiring.anchorAudit(config));
      cli.tell(gaps === 0 ? 'every entry has an anchor already' : `signed for ${gaps} gaps`);
    });

  audit
    .command('prune')
    .description('remove entries older than AUDIT_RETENTION_DAYS; a signed checkpoint stays')
    .action(async () => {
      const removed = await withStore(cli, (config) => wiring.pruneAudit(config));
      cli.tell(`${removed} entries removed`);
    });
}

const WORDS: Readonly<Record<AuditFault['kind'], string>> = {
  missing: 'missing',
  misnumbered: 'with a number that is none of the chain',
  edited: 'changed after it was stored',
  unlinked: 'not the one that followed',
  'contradicts-anchor': 'not what was signed for: rewritten',
  unanchored: 'signed for by nobody: a process died just then, or anchors were removed',
  'forged-anchor': 'claimed by an anchor that none of our keys signed',
};

const place = ({ from, to }: { readonly from: number; readonly to: number }): string =>
  from === to ? `entry ${from}` : `entries ${from} to ${to}`;

function reportLines(report: AuditReport): string[] {
  const { ok, entries, first, last, anchors, lastAnchor, witnessed, unreadableAnchorLines, keys, faults } =
    report;
  return [
    first && last
      ? `${entries} entries, ${first.sequence} to ${last.sequence}, ${first.at.toISOString()} to ${last.at.toISOString()}.`
      : 'No entries.',
    lastAnchor
      ? `${anchors} anchors; the last one is of entry ${lastAnchor.sequence}, ${lastAnchor.hash}, signed at ${lastAnchor.at} by key ${lastAnchor.keyId}.`
      : 'No anchors.',
    `Keys that were trusted: ${keys.join(', ')}.`,
    ...witnessed.map((range) => `Signed for afterwards, which wants an explanation: ${place(range)}.`),
    ...(unreadableAnchorLines > 0 ? [`${unreadableAnchorLines} lines of the anchors make no sense.`] : []),
    ...faults.map((fault) => {
      const line = fault.line === undefined ? '' : ` (line ${fault.line} of the anchors)`;
      return `WRONG: ${place(fault)}: ${WORDS[fault.kind]}${line}.`;
    }),
    ...(ok ? ['Nothing was changed, removed or put in.'] : []),
  ];
}
