import type { Command } from 'commander';
import type { Cli } from './cli.js';
import type { LawDifference } from './wiring.js';
import { withStore } from './with-store.js';

/** `hub corpus diff`: what is different between two versions (语料差异). */
export function addDiff(corpus: Command, cli: Cli): void {
  corpus
    .command('diff')
    .description('say law by law which articles were added, removed, changed or renumbered')
    .argument('<older>', 'name of a corpus, or id of a version that is kept')
    .argument('<newer>', 'the same')
    .option('--json', 'print as JSON')
    .action(async (older: string, newer: string, { json }: { json?: true }) => {
      const differences = await withStore(cli, (config) => cli.wiring.compareCorpora(config, older, newer));
      if (json) cli.print(JSON.stringify(differences, null, 2));
      else if (differences.length === 0) cli.print('There is no difference.');
      else for (const line of differences.flatMap(linesOf)) cli.print(line);
    });
}

function linesOf({ law, added, removed, changed, renumbered }: LawDifference): string[] {
  const parts: [name: string, labels: readonly string[]][] = [
    ['added', added],
    ['removed', removed],
    ['changed', changed],
    ['renumbered', renumbered.map(([from, to]) => `${from}→${to}`)],
  ];
  return [
    law,
    ...parts.flatMap(([name, labels]) =>
      labels.length === 0 ? [] : [`  ${name} (${labels.length}): ${labels.join('、')}`],
    ),
  ];
}
