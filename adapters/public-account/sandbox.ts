import type { Sandbox, SandboxOptions } from '../kit/sandbox/sandbox.js';
import { startSandboxServer } from '../kit/sandbox/sandbox-server.js';
import { SkewedClock } from '../kit/sandbox/skewed-clock.js';
import { WeakSecretError } from '../kit/weak-secret-error.js';
import { messageKey } from './message-key.js';
import { accountContract, fault, type PlannedError } from './sandbox-contract.js';
import { accountControl } from './sandbox-control.js';
import { AccountLedger } from './sandbox-ledger.js';
import { AccountSender } from './sandbox-sender.js';
import { sandboxSignIn } from './sandbox-sign-in.js';
import { sandboxTokens } from './sandbox-tokens.js';

/** WeChat's code for an app secret that is not, or no longer, right. */
const BAD_SECRET = 40125;

/** What WeChat and the account share. */
export interface AccountSandboxOptions extends SandboxOptions {
  readonly appId: string;
  readonly token: string;
  /** Messages are sent encrypted where there is one. */
  readonly aesKey?: string;
  /** How long WeChat waits for an answer. @defaultValue 5000 */
  readonly patienceMs?: number;
}

/**
 * Starts a stand-in for WeChat that speaks its public contract, with real signatures and real encryption.
 *
 * @throws WeakSecretError, BadMessageKeyError
 */
export async function startPublicAccountSandbox(settings: AccountSandboxOptions): Promise<Sandbox> {
  const { appId, secret, token, aesKey, folder } = settings;
  const clock = new SkewedClock(settings.clock);
  const options = { ...settings, clock };
  WeakSecretError.check('public-account', secret);
  WeakSecretError.check('public-account', token);
  const key = aesKey === undefined ? undefined : { key: messageKey(aesKey), appId };
  const ledger = new AccountLedger(folder);
  const planned: { token: PlannedError[]; message: PlannedError[] } = { token: [], message: [] };
  const account = { appId, secret };
  const signIn = sandboxSignIn({ account, clock });
  const messages = accountContract({
    ledger,
    tokens: sandboxTokens(ledger, clock),
    clock,
    account,
    planned,
  });
  const contract = [...messages, ...signIn.contract];
  const sender = new AccountSender({
    ...options,
    key,
    onReply: (openid, text) =>
      ledger.write({ type: 'shown', openid, how: 'passive-reply', text, at: clock.now().getTime() }),
  });
  const closeFiles = async (): Promise<void> => {
    await sender.close();
    ledger.close();
  };
  try {
    const control = [...accountControl({ ledger, sender, clock, planned }), ...signIn.control];
    const server = await startSandboxServer({
      ...options,
      signed: false,
      contract,
      control,
      revoked: fault(BAD_SECRET),
      trouble: (troubles) => sender.trouble(troubles),
    });
    return {
      url: server.url,
      contract,
      idle: () => sender.idle(),
      async close() {
        await server.close();
        await closeFiles();
      },
    };
  } catch (error) {
    await closeFiles();
    throw error;
  }
}
