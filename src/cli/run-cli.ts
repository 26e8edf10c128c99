import { Command, CommanderError } from 'commander';
import { SettingsError } from '../config/settings-error.js';
import { ToldError } from '../supervisor/told-error.js';
import { addAsk } from './ask.js';
import { addAudit } from './audit.js';
import { addBench } from './bench.js';
import type { Cli } from './cli.js';
import { addCodes } from './codes.js';
import { CommandError } from './command-error.js';
import { addCorpus } from './corpus.js';
import { addDemo } from './demo.js';
import { addFaults } from './faults.js';
import { addKeys } from './keys.js';
import { addLedger } from './ledger.js';
import { addMigrate } from './migrate.js';
import { addPartnerCommands } from './partner.js';
import { addPolicy } from './policy.js';
import { addQueue } from './queue.js';
import { addRetrieve } from './retrieve.js';
import { addSandbox } from './sandbox.js';
import { addSchema } from './schema.js';
import { addServe } from './serve.js';
import { addSimulate } from './simulate.js';
import { addStart } from './start.js';
import { addStore } from './store.js';
import { addStorm } from './storm.js';
import { addSubgraph } from './subgraph.js';
import { addToken } from './token.js';
import { addUser } from './user.js';
import { addWork } from './work.js';

const COMMANDS = [
  addStart,
  addDemo,
  addAsk,
  addCorpus,
  addRetrieve,
  addAudit,
  addToken,
  addPartnerCommands,
  addUser,
  addQueue,
  addCodes,
  addLedger,
  addKeys,
  addMigrate,
  addServe,
  addWork,
  addSandbox,
  addSubgraph,
  addStore,
  addSchema,
  addPolicy,
  addBench,
  addFaults,
  addStorm,
  addSimulate,
];

/**
 * Runs the `hub` command.
 *
 * @param args without the program's own name
 * @returns the exit code: 0 it worked, 1 it failed, 2 it was called wrongly or a setting is wrong
 */
export async function runCli(args: readonly string[], cli: Cli): Promise<number> {
  const program = new Command('hub')
    .description('Tuanjie Hub: one API and one assistant for dispute mediation')
    .exitOverride()
    .configureOutput({
      writeErr: (text) => cli.tell(text.trimEnd()),
      // Its second line, if it has one, is what was probably meant.
      outputError: (text, write) =>
        write(
          text
            .trim()
            .replace(/^error: /, '')
            .replaceAll('\n', ' '),
        ),
    });
  for (const add of COMMANDS) add(program, cli);
  try {
    await program.parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    return exitCodeFor(error, cli);
  }
}

function exitCodeFor(error: unknown, cli: Cli): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof SettingsError) {
    for (const fault of error.faults) cli.tell(fault);
    return 2;
  }
  if (error instanceof ToldError) return 1;
  const shown = error instanceof Error ? error : new Error(String(error));
  cli.tell(process.env.LOG_LEVEL === 'debug' ? (shown.stack ?? shown.message) : shown.message);
  return error instanceof CommandError ? error.exitCode : 1;
}
