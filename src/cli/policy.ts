import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import type { Cli } from './cli.js';

/** `hub policy print`: writes the tables of rights that are kept in the repository. */
export function addPolicy(program: Command, { wiring, print }: Cli): void {
  program
    .command('policy')
    .description('who may see and do what')
    .command('print')
    .description('write the tables of rights, in Chinese, to docs/RIGHTS.md')
    .argument('[folder]', 'the top of the checkout', '.')
    .action(async (folder: string) => {
      const file = join(folder, 'docs/RIGHTS.md');
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, await wiring.printRights());
      print(file);
    });
}
