import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { findLiveHub } from '../supervisor/live-hub.js';
import type { Cli } from './cli.js';
import { CommandError } from './command-error.js';

/** `hub demo`: the story of one dispute, told to the hub that is running on this data folder. */
export function addDemo(program: Command, cli: Cli): void {
  program
    .command('demo')
    .description('play the story of one dispute on the running hub')
    .option('--run <id>', 'the name of this run; one that was played before is shown again')
    .option('--resume <id>', 'go on with a run that was interrupted')
    .action(async ({ run, resume }: { run?: string; resume?: string }) => {
      if (run !== undefined && resume !== undefined) {
        throw new CommandError('give --run or --resume, not both', 2);
      }
      const config = cli.config();
      const hub = findLiveHub(resolve(config.dataDir));
      if (!hub)
        throw new CommandError('no hub is running on this data folder: run npm start in another shell');
      if (!hub.ready) throw new CommandError('the hub is still starting: try again in a moment');
      const name = resume ?? run ?? randomBytes(3).toString('hex');
      await cli.wiring.demo(config, hub, { run: name, resume: resume !== undefined }, cli.print);
    });
}
