import type { Command } from 'commander';
import type { Cli } from './cli.js';
import { CommandError } from './command-error.js';
import { wholeNumber } from './whole-number.js';

/** `hub storm`: a storm of callbacks to a hub of its own, while a worker is killed again and again. */
export function addStorm(program: Command, { wiring, print }: Cli): void {
  program
    .command('storm')
    .description(
      'send a storm of callbacks to a hub of its own while workers are killed, and count what was applied',
    )
    .option('--seed <number>', 'the same seed draws the same storm', wholeNumber(0, 4_294_967_295), 1)
    .option('--callbacks <count>', 'how many, of all kinds', wholeNumber(20, 20_000), 2_000)
    .option('--kill-every <seconds>', 'how often a worker is killed', wholeNumber(1, 600), 10)
    .option('--json', 'print the report as JSON')
    .action(async (options: { seed: number; callbacks: number; killEvery: number; json?: true }) => {
      const { seed, callbacks, killEvery, json } = options;
      const report = await wiring.storm({ seed, callbacks, killEveryMs: killEvery * 1_000 });
      if (json) print(JSON.stringify(report));
      else for (const [name, value] of Object.entries(report)) print(`${name}: ${JSON.stringify(value)}`);
      if (!report.passed) throw new CommandError('what was applied is not what is valid');
    });
}
