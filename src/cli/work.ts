import type { Command } from 'commander';
import type { Cli } from './cli.js';
import { runPart } from './run-part.js';

/** `hub work` */
export function addWork(program: Command, cli: Cli): void {
  program
    .command('work')
    .description('run the workers that carry work between people and platforms, alone')
    .action(() => runPart(cli, 'work', (config) => cli.wiring.work(config)));
}
