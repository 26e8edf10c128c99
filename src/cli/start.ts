import type { Command } from 'commander';
import { startHub } from '../supervisor/start-hub.js';
import type { Cli } from './cli.js';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** `hub start`: the whole hub, until Ctrl-C. */
export function addStart(program: Command, cli: Cli): void {
  program
    .command('start')
    .description('start everything: stores, hub, workers, sandboxes')
    .action(async () => {
      const config = cli.config();
      // npm passes on a signal that the terminal has sent to this process too: the second one changes nothing.
      const stopAsked = new Promise<string>((resolve) => {
        for (const signal of SIGNALS) process.on(signal, resolve);
      });
      await startHub(config, {
        main: cli.main,
        stopAsked,
        tell: cli.tell,
        announce: (lines) => lines.forEach((line) => void cli.print(line)),
      });
    });
}
