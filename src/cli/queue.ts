import type { Command } from 'commander';
import type { Cli } from './cli.js';
import { CommandError } from './command-error.js';
import type { WaitingWork } from './wiring.js';
import { withStore } from './with-store.js';

/** `hub queue`: what waits for a person, why and since when; and letting it go on (搁置事项). */
export function addQueue(program: Command, cli: Cli): void {
  const queue = program
    .command('queue')
    .description('work that waits for a person, and platforms that are late');
  queue
    .command('list')
    .description('list the platforms, and what is parked, longest waiting first')
    .option('--json', 'as one JSON object')
    .action(async ({ json }: { json?: true }) => {
      const { platforms, parked } = await withStore(cli, (config) => cli.wiring.listQueue(config));
      if (json) return cli.print(JSON.stringify({ platforms, parked }));
      for (const { platform, connection, lateSince, cause, waiting, parked: held } of platforms) {
        const late = lateSince === undefined ? '' : `, late since ${lateSince} (${cause})`;
        cli.print(`${platform}: ${connection}${late}; ${waiting} waiting, ${held} parked`);
      }
      for (const work of parked) cli.print(line(work));
    });
  queue
    .command('show')
    .description('show one piece of parked work')
    .argument('<id>', 'as in `hub queue list`')
    .action(async (id: string) => {
      const { parked } = await withStore(cli, (config) => cli.wiring.listQueue(config));
      const found = parked.find((work) => work.id === id);
      if (!found) throw new CommandError('nothing is parked under this id');
      for (const [name, value] of Object.entries(found)) cli.print(`${name}: ${value}`);
    });
  queue
    .command('retry')
    .description('have parked work tried again; what waits behind it follows in order')
    .argument('<id>', 'as in `hub queue list`')
    .action(async (id: string) => {
      cli.print(SAID[await withStore(cli, (config) => cli.wiring.retryWork(config, id))]);
    });
  queue
    .command('drop')
    .description('give parked work up; what waits behind it follows in order')
    .argument('<id>', 'as in `hub queue list`')
    .requiredOption('--reason <text>', 'why, 5 to 200 characters; it is recorded')
    .action(async (id: string, { reason }: { reason: string }) => {
      cli.print(SAID[await withStore(cli, (config) => cli.wiring.dropWork(config, id, reason))]);
    });
}

const SAID = {
  retried: 'It is tried again.',
  dropped: 'It was given up.',
  gone: 'It did not wait any more.',
} as const;

const line = ({ id, since, cause, behind }: WaitingWork): string =>
  `${id}  parked since ${since}: ${cause}${behind > 0 ? `; ${behind} behind it` : ''}`;
