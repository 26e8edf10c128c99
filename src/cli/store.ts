import { type Command, Option } from 'commander';
import { runProcess } from '../supervisor/run-process.js';
import type { Cli } from './cli.js';
import { wholeNumber } from './whole-number.js';

const STOP_WITHIN_MS = 5_000;

/** `hub store`: the embedded document store alone. It needs none of the settings. */
export function addStore(program: Command, { wiring, tell }: Cli): void {
  program
    .command('store')
    .description('run the embedded document store alone (MongoDB-compatible; for trying and testing)')
    .requiredOption('--port <port>', 'port to listen on; 0 takes a free one', wholeNumber(0, 65_535))
    .requiredOption('--file <file>', 'where it keeps everything')
    .option('--host <host>', 'address to listen on', '127.0.0.1')
    .addOption(
      new Option('--survives <what>', 'what its writes survive; less than a power cut is for tests')
        .choices(['power-cut', 'crash'])
        .default('power-cut'),
    )
    .action((options: Parameters<typeof wiring.store>[0]) =>
      runProcess(() => wiring.store(options), { name: 'store', stopWithinMs: STOP_WITHIN_MS, tell }),
    );
}
