import type { Command } from 'commander';
import type { Cli } from './cli.js';

/** `hub token`: a token for trying the graph as somebody. */
export function addToken(program: Command, cli: Cli): void {
  program
    .command('token')
    .description('print a development token for the graph; refused in production')
    .requiredOption('--role <role>', 'desk, peoples-mediator, grid-worker, leader …')
    .option('--area <code>', 'the area that the role is held for', '530112010')
    .option('--name <name>', "the holder's name", '试用人员')
    .action(async ({ role, area, name }: { role: string; area: string; name: string }) => {
      cli.print(await cli.wiring.issueToken(cli.config(), { role, areaCode: area, name }));
    });
}
