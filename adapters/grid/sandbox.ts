import { runSandbox } from '../kit/sandbox/run-sandbox.js';
import type { Sandbox, SandboxOptions } from '../kit/sandbox/sandbox.js';
import { WeakSecretError } from '../kit/weak-secret-error.js';
import { gridContract } from './sandbox-contract.js';
import { gridControl } from './sandbox-control.js';
import { GridLedger } from './sandbox-ledger.js';

/**
 * Starts a stand-in for the grid platform that speaks `contract.yaml` with real signatures.
 *
 * @throws WeakSecretError
 */
export async function startGridSandbox(options: SandboxOptions): Promise<Sandbox> {
  WeakSecretError.check('grid', options.secret);
  const ledger = new GridLedger(options.folder);
  return runSandbox(options, {
    ledger,
    contract: gridContract(ledger),
    control: (sender, clock) => gridControl(ledger, sender, clock),
  });
}
