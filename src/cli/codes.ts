import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Cli } from './cli.js';
import { withStore } from './with-store.js';

/** `hub codes`: the versions of the list of categories (案由代码表). */
export function addCodes(program: Command, cli: Cli): void {
  const codes = program.command('codes').description('the versions of the list of categories of disputes');
  codes
    .command('import')
    .description('take a new version on file, with the day from which cases are filed by it')
    .argument('<file>', 'JSON: version, validFrom, source, and entries with code, name, countsAs')
    .action(async (file: string) => {
      const { list, known } = await withStore(cli, (config) =>
        cli.wiring.importCodeList(config, resolve(file)),
      );
      const state = known ? 'was on file' : 'is on file';
      cli.print(`version ${list.version} ${state}: ${list.entries.length} codes from ${list.validFrom} on`);
    });
  codes
    .command('list')
    .description('print which versions there are')
    .action(async () => {
      for (const { version, validFrom, source, entries } of await withStore(cli, cli.wiring.listCodeLists)) {
        cli.print(`version ${version} from ${validFrom} on: ${entries.length} codes, ${source}`);
      }
    });
}
