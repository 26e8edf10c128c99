import type { PlatformAdapter } from '../../adapters/port.js';
import type { JudicialConfirmation } from '../../src/domain/court/confirmation.js';
import type { CourtFiling } from '../../src/domain/court/court-filing.js';
import type { Dispute } from '../../src/domain/disputes/dispute.js';
import type { Aggregate } from '../../src/domain/effects/aggregate.js';
import type { Delivery } from '../../src/domain/platforms/delivery.js';
import type { FilingCommand, PlatformCommand } from '../../src/domain/platforms/platform-command.js';
import type { PlatformName } from '../../src/domain/platforms/platform-name.js';
import type { ServiceContext } from '../../src/services/context.js';
import { recordFilingDelivery } from '../../src/services/court/record-filing-delivery.js';
import { missingConsent } from '../../src/services/disputes/missing-consent.js';
import { recordDelivery } from '../../src/services/disputes/record-delivery.js';
import { deliverCommand } from '../../src/services/effects/deliver-command.js';
import type { EffectHandler, EffectOutcome } from '../effect-handler.js';

const CONSENT_MISSING: Delivery = {
  outcome: 'refused',
  code: 'consent-missing',
  reason: '监护人的同意已撤回，未移送法院。',
};

const isFiling = (command: PlatformCommand): command is FilingCommand =>
  ['apply-confirmation', 'book-session', 'enrol', 'withdraw-filing'].includes(command.kind);

/** A no of the court is an answer, and part of the record; any other waits for a person. */
const isRecorded = (command: PlatformCommand): boolean =>
  command.kind === 'hand-over' ||
  command.kind === 'withdraw-hand-over' ||
  (isFiling(command) && command.kind !== 'withdraw-filing');

/** What the court did not take need not be taken back. */
const isPointless = (command: PlatformCommand, aggregate: Aggregate): boolean =>
  command.kind === 'withdraw-hand-over' && (aggregate as Dispute).handOver?.state === 'refused';

const NOT_CONNECTED: Delivery = { outcome: 'deferred', reason: 'not-connected', retryAfterMs: 60_000 };

/** Sends commands to the platforms (向平台发送). */
export function deliverCommandHandler(
  adapters: ReadonlyMap<PlatformName, PlatformAdapter>,
  services: Pick<ServiceContext, 'clock' | 'repositories'>,
): EffectHandler {
  /** A consent may be withdrawn while the court's platform is away: then what tells of the child stays here. */
  const withdrawn = async (command: PlatformCommand, aggregate: Aggregate): Promise<boolean> => {
    if (!('disputeId' in command)) return false;
    const { disputes, parties } = services.repositories;
    const dispute = await disputes.find(command.disputeId);
    if (!dispute) return false;
    const isConfirmation = command.kind === 'apply-confirmation';
    const ids = isConfirmation ? (aggregate as JudicialConfirmation).agreement.partyIds : dispute.partyIds;
    const told = await parties.findMany(ids);
    return (await missingConsent(dispute, told, 'court-transfer', services)).length > 0;
  };
  const settle = (command: PlatformCommand, delivery: Delivery): EffectOutcome => {
    if (delivery.outcome === 'deferred') {
      const { reason, retryAfterMs } = delivery;
      return { outcome: 'retry', reason, ...(retryAfterMs === undefined ? {} : { afterMs: retryAfterMs }) };
    }
    if (delivery.outcome === 'refused' && !isRecorded(command)) {
      return { outcome: 'park', cause: `${delivery.code}: ${delivery.reason}` };
    }
    return {
      outcome: 'done',
      change: (aggregate) =>
        isFiling(command)
          ? recordFilingDelivery(aggregate as CourtFiling, command, delivery, services.clock.now())
          : recordDelivery(aggregate as Dispute, command, delivery, services.clock.now()),
    };
  };
  return {
    kind: deliverCommand.name,
    replayClass(effect) {
      const { command } = deliverCommand.payloadOf(effect);
      return adapters.get(command.platform)?.replayClass(command) ?? 'keyed';
    },
    async run(effect, aggregate) {
      const { command } = deliverCommand.payloadOf(effect);
      if (await withdrawn(command, aggregate)) return settle(command, CONSENT_MISSING);
      if (isPointless(command, aggregate)) return { outcome: 'done' };
      const adapter = adapters.get(command.platform);
      return settle(command, adapter ? await adapter.deliver(command) : NOT_CONNECTED);
    },
    async find(effect) {
      const { command } = deliverCommand.payloadOf(effect);
      const found = await adapters.get(command.platform)?.find(command);
      return found && settle(command, found);
    },
  };
}
