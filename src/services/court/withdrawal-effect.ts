import type { Effect } from '../../domain/effects/effect.js';
import { deliverCommand } from '../effects/deliver-command.js';

/** The order to tell the court that something filed under a key is taken back (撤回提交事项). It follows the filing. */
export function withdrawalEffect(filingKey: string, reason: string, at: Date): Effect {
  const key = `${filingKey}:withdrawal`;
  return deliverCommand.emit(
    { lane: 'court', key, notBefore: at },
    { command: { kind: 'withdraw-filing', platform: 'court', key, filingKey, reason } },
  );
}
