import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import type { Cli } from './cli.js';

/** `hub schema print`: writes the schema texts that are kept in the repository. */
export function addSchema(program: Command, { wiring, print }: Cli): void {
  program
    .command('schema')
    .description('the schema of the graph')
    .command('print')
    .description('write the text of every subgraph and of the supergraph')
    .argument('[folder]', 'the top of the checkout', '.')
    .action(async (folder: string) => {
      for (const [path, text] of await wiring.printSchemas()) {
        const file = join(folder, path);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, text);
        print(file);
      }
    });
}
