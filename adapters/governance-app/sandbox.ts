import { runSandbox } from '../kit/sandbox/run-sandbox.js';
import type { Sandbox, SandboxOptions } from '../kit/sandbox/sandbox.js';
import { WeakSecretError } from '../kit/weak-secret-error.js';
import { governanceAppContract } from './sandbox-contract.js';
import { governanceAppControl } from './sandbox-control.js';
import { AppLedger } from './sandbox-ledger.js';

/**
 * Starts a stand-in for the comprehensive-governance app that speaks `contract.yaml` with real signatures.
 *
 * @throws WeakSecretError
 */
export async function startGovernanceAppSandbox(options: SandboxOptions): Promise<Sandbox> {
  WeakSecretError.check('governance-app', options.secret);
  const ledger = new AppLedger(options.folder);
  return runSandbox(options, {
    ledger,
    contract: governanceAppContract(ledger),
    control: (sender, clock) => governanceAppControl(ledger, sender, clock),
  });
}
