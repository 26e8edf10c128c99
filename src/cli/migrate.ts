import { resolve } from 'node:path';
import type { Command } from 'commander';
import { findLiveHub } from '../supervisor/live-hub.js';
import type { Cli } from './cli.js';
import { CommandError } from './command-error.js';
import { withStore } from './with-store.js';

/** `hub migrate`: brings what an older hub stored into the shape of this one. */
export function addMigrate(program: Command, cli: Cli): void {
  program
    .command('migrate')
    .description('seal what an older hub stored in clear; broken off, run it again')
    .action(async () => {
      const { dataDir } = cli.config();
      if (findLiveHub(resolve(dataDir))) throw new CommandError(`stop the hub on ${dataDir} first`);
      const changed = await withStore(cli, (config) => cli.wiring.migrate(config));
      for (const [collection, count] of changed) cli.print(`${collection}: ${count} sealed`);
    });
}
