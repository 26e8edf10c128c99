import type { Sandbox, SandboxOptions } from '../kit/sandbox/sandbox.js';
import { startSandboxServer } from '../kit/sandbox/sandbox-server.js';
import { SkewedClock } from '../kit/sandbox/skewed-clock.js';
import { WeakSecretError } from '../kit/weak-secret-error.js';
import { type PlannedSmsError, type SmsContractParts, smsContract } from './sandbox-contract.js';
import { smsControl } from './sandbox-control.js';
import { SmsLedger } from './sandbox-ledger.js';

/** What the provider and the office share. */
export interface SmsSandboxOptions
  extends Omit<SandboxOptions, 'callbackUrl'>,
    Omit<SmsContractParts['account'], 'secret'> {}

/**
 * Starts a stand-in for the provider of text messages that speaks its public contract, and checks real signatures.
 *
 * @throws WeakSecretError
 */
export async function startSmsSandbox(settings: SmsSandboxOptions): Promise<Sandbox> {
  const { secret, keyId, signName, template, folder } = settings;
  const clock = new SkewedClock(settings.clock);
  WeakSecretError.check('text-message', secret);
  const ledger = new SmsLedger(folder);
  const planned: PlannedSmsError[] = [];
  const contract = smsContract({ ledger, clock, planned, account: { keyId, secret, signName, template } });
  try {
    const server = await startSandboxServer({
      ...settings,
      clock,
      signed: false,
      contract,
      control: smsControl(ledger, planned),
      revoked: {
        status: 404,
        json: { Code: 'InvalidAccessKeyId.NotFound', Message: 'revoked', RequestId: 'R' },
      },
      trouble: () => undefined,
    });
    return {
      url: server.url,
      contract,
      idle: async () => undefined,
      async close() {
        await server.close();
        ledger.close();
      },
    };
  } catch (error) {
    ledger.close();
    throw error;
  }
}
