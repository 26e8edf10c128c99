import type { Command } from 'commander';
import type { Cli } from './cli.js';
import type { SealingKeyStatus } from './wiring.js';
import { withStore } from './with-store.js';

/** `hub keys`: the sealing keys; shows and changes which there are, and never a key itself. */
export function addKeys(program: Command, cli: Cli): void {
  const keys = program.command('keys').description('the keys that personal data is sealed with');
  keys
    .command('status')
    .description('list the keys, and how much still needs each')
    .action(async () => {
      for (const key of await withStore(cli, (config) => cli.wiring.sealingKeyStatus(config))) {
        cli.print(line(key));
      }
    });
  keys
    .command('rotate')
    .description('add a key and make it the current one; the running hub brings all records under it')
    .option('--blind', 'the key of blind indexes, instead of the master key')
    .action(async ({ blind }: { blind?: true }) => {
      const family = blind ? 'blind' : 'master';
      const id = await withStore(cli, (config) => cli.wiring.rotateSealingKey(config, family));
      cli.print(`${id} is the current ${family} key. Back the key file up again.`);
    });
  keys
    .command('retire')
    .description('take an older key away for good; refused while anything needs it')
    .argument('<id>', 'as in `hub keys status`')
    .action(async (id: string) => {
      await withStore(cli, (config) => cli.wiring.retireSealingKey(config, id));
      cli.print(`${id} is gone. Back the key file up again, and destroy older backups of it.`);
    });
}

function line({ id, family, since, uses }: SealingKeyStatus): string {
  const what = family === 'master' ? 'data keys' : 'records';
  const state = since === undefined ? 'older' : `current since ${since.toISOString()}`;
  return `${family.padEnd(6)}  ${id}  ${state}, ${uses} ${what}`;
}
