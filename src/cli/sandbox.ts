import type { Command } from 'commander';
import type { Cli } from './cli.js';
import { runPart } from './run-part.js';

/** `hub sandbox` */
export function addSandbox(program: Command, cli: Cli): void {
  program
    .command('sandbox')
    .description('run stand-ins for the platforms, alone')
    .action(() => runPart(cli, 'sandbox', (config) => cli.wiring.sandbox(config)));
}
