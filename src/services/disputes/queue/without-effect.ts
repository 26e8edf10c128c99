import type { Notice } from '../../../domain/account/notice.js';
import type { Dispute } from '../../../domain/disputes/dispute.js';
import type { Aggregate } from '../../../domain/effects/aggregate.js';
import type { Effect } from '../../../domain/effects/effect.js';
import type { InboxEntry } from '../../../domain/inbox/inbox-entry.js';
import { deliverCommand } from '../../effects/deliver-command.js';
import { recordDelivery } from '../record-delivery.js';

/** The document after one of its effects was given up, saying so itself where it would say something else. */
export function withoutEffect(
  type: string,
  aggregate: Aggregate,
  effect: Effect,
  reason: string,
  at: Date,
): Aggregate {
  const left: Aggregate = {
    ...aggregate,
    effects: aggregate.effects.filter(({ id }) => id !== effect.id),
  };
  switch (type) {
    case 'inbox-entry': {
      const entry: InboxEntry = { ...(left as InboxEntry), state: 'rejected', reason };
      return entry;
    }
    case 'notice': {
      const notice: Notice = { ...(left as Notice), state: 'undelivered' };
      return notice;
    }
    case 'dispute': {
      if (effect.kind !== deliverCommand.name) return left;
      const { command } = deliverCommand.payloadOf(effect);
      return recordDelivery(left as Dispute, command, { outcome: 'refused', code: 'given-up', reason }, at);
    }
    default:
      return left;
  }
}
