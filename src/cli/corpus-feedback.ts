import type { Command } from 'commander';
import type { Cli } from './cli.js';
import { withStore } from './with-store.js';

/** `hub corpus feedback`: what users called right, as lines that `hub corpus learn` reads (引用评价导出). */
export function addFeedback(corpus: Command, cli: Cli): void {
  corpus
    .command('feedback')
    .description('print the questions whose quotations users called right, for `corpus learn --questions`')
    .action(async () => {
      await withStore(cli, (config) => cli.wiring.exportFeedback(config, (line) => cli.print(line)));
    });
}
