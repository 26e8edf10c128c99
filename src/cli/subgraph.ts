import type { Command } from 'commander';
import type { Cli } from './cli.js';
import { runPart } from './run-part.js';
import { wholeNumber } from './whole-number.js';

/** `hub subgraph NAME`: one subgraph alone, behind any router of Federation 2. */
export function addSubgraph(program: Command, cli: Cli): void {
  program
    .command('subgraph')
    .description('serve one subgraph alone')
    .argument('<name>', 'disputes, grid, court …')
    .requiredOption('--port <port>', 'port to listen on; 0 takes a free one', wholeNumber(0, 65_535))
    .action((name: string, { port }: { port: number }) =>
      runPart(cli, `subgraph ${name}`, (config) => cli.wiring.subgraph(config, name, port)),
    );
}
