import type { Command } from 'commander';
import type { Violation } from '../simulation/simulate.js';
import type { Cli } from './cli.js';
import { CommandError } from './command-error.js';
import { wholeNumber } from './whole-number.js';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

interface Options {
  readonly days: number;
  readonly seed: number;
  readonly scale: number;
  readonly json?: true;
}

/** `hub simulate`: a subdistrict lives for some days beside a hub of its own, and each day is looked over. */
export function addSimulate(program: Command, cli: Cli): void {
  program
    .command('simulate')
    .description(
      'let a whole subdistrict live on a clock of its own, and look each day whether all is as it must be',
    )
    .option('--days <count>', 'how many days, from 1 January 2026', wholeNumber(1, 3_650), 30)
    .option('--seed <number>', 'the same seed lives the same life', wholeNumber(0, 4_294_967_295), 1)
    .option('--scale <count>', 'how many quarrels are reported in a year', wholeNumber(1, 100_000), 300)
    .option('--json', 'print the result as JSON')
    .action(async ({ json, ...options }: Options) => {
      const began = performance.now();
      const stop = new AbortController();
      for (const signal of SIGNALS) {
        process.once(signal, () => stop.abort(new CommandError(`${signal}: stopped before its time`)));
      }
      const { violations, ...result } = await cli.wiring.simulate(cli.config(), cli.main, {
        ...options,
        signal: stop.signal,
        onDay: (day, number, found) => {
          for (const violation of found) cli.tell(inWords(violation));
          if (number % 10 === 0 || number === options.days)
            cli.tell(`${day}: ${number} of ${options.days} days`);
        },
      });
      const seconds = Math.round((performance.now() - began) / 100) / 10;
      if (json) cli.print(JSON.stringify({ ...options, ...result, violations, seconds }));
      else {
        for (const [name, value] of Object.entries(result)) cli.print(`${name}: ${JSON.stringify(value)}`);
        for (const violation of violations) cli.print(inWords(violation));
        cli.print(`${violations.length} violated invariants in ${options.days} days, ${seconds} s`);
      }
      if (violations.length > 0) throw new CommandError(`${violations.length} invariants were violated`);
    });
}

const inWords = ({ day, invariant, case: of, reason }: Violation): string =>
  `${day} ${invariant}: ${of}: ${reason}`;
