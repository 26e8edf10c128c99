import type { Command } from 'commander';
import type { Cli } from './cli.js';
import { runPart } from './run-part.js';

/** `hub serve` */
export function addServe(program: Command, cli: Cli): void {
  program
    .command('serve')
    .description("run the graph, the platforms' callbacks and the pages, alone")
    .action(() => runPart(cli, 'serve', (config) => cli.wiring.serve(config)));
}
