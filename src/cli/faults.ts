import type { Command } from 'commander';
import type { Cli } from './cli.js';
import { CommandError } from './command-error.js';
import { wholeNumber } from './whole-number.js';

/** `hub faults`: kills the hub's processes at every named point, and counts what was lost. */
export function addFaults(program: Command, { wiring, print }: Cli): void {
  program
    .command('faults')
    .description('kill each process at each named point and look for losses')
    .option('--times <count>', 'how often each point is tried', wholeNumber(1, 1_000), 20)
    .action(async ({ times }: { times: number }) => {
      const broken = await wiring.faults(times, print);
      if (broken > 0) throw new CommandError(`${broken} rounds broke a promise`);
    });
}
