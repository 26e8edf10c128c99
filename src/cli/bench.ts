import type { Command } from 'commander';
import type { Cli } from './cli.js';
import { CommandError } from './command-error.js';

/** `hub bench NAME`: a measurement. */
export function addBench(program: Command, { wiring, print }: Cli): void {
  program
    .command('bench')
    .description('run a measurement')
    .argument('[name]', 'which one; without it, they are listed')
    .action(async (name: string | undefined) => {
      const names = await wiring.benchmarks();
      if (name === undefined) return names.forEach((each) => void print(each));
      if (!names.includes(name)) {
        throw new CommandError(`there is no measurement ${name}; there are: ${names.join(', ')}`, 2);
      }
      await wiring.bench(name, print);
    });
}
