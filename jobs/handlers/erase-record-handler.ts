import type { Dispute } from '../../src/domain/disputes/dispute.js';
import type { ServiceContext } from '../../src/services/context.js';
import { destroyRecord } from '../../src/services/disputes/destroy-record.js';
import { eraseRecord } from '../../src/services/effects/erase-record.js';
import type { EffectHandler } from '../effect-handler.js';

/** Destroys what a decision to erase is about (执行删除), once nothing else is left to be done with it. */
export const eraseRecordHandler = (context: ServiceContext): EffectHandler<Dispute> => ({
  kind: eraseRecord.name,
  replayClass: () => 'keyed',
  async run(effect, dispute) {
    if (dispute.effects.some(({ id }) => id !== effect.id)) {
      return { outcome: 'retry', reason: 'other work comes first', afterMs: 1_000 };
    }
    await destroyRecord(dispute, context);
    return { outcome: 'done' };
  },
});
