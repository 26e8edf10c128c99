import { runSandbox } from '../kit/sandbox/run-sandbox.js';
import type { Sandbox, SandboxOptions } from '../kit/sandbox/sandbox.js';
import { WeakSecretError } from '../kit/weak-secret-error.js';
import { courtContract } from './sandbox-contract.js';
import { courtControl } from './sandbox-control.js';
import { CourtLedger } from './sandbox-ledger.js';

/**
 * Starts a stand-in for the court's platform that speaks `contract.yaml` with real signatures.
 *
 * @throws WeakSecretError
 */
export async function startCourtSandbox(options: SandboxOptions): Promise<Sandbox> {
  WeakSecretError.check('court', options.secret);
  const ledger = new CourtLedger(options.folder);
  return runSandbox(options, {
    ledger,
    contract: courtContract(ledger, options.clock),
    control: (sender, clock) => courtControl(ledger, sender, clock),
  });
}
