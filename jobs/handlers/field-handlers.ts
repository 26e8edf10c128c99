import type { StatedFields } from '../../src/domain/authority/stated-fields.js';
import type { Dispute } from '../../src/domain/disputes/dispute.js';
import type { ServiceContext } from '../../src/services/context.js';
import { saidAtFirst, stateFields } from '../../src/services/disputes/authority/state-fields.js';
import { weighFields } from '../../src/services/disputes/authority/weigh-fields.js';
import { stateFieldsEffect } from '../../src/services/effects/state-fields.js';
import { weighFieldsEffect } from '../../src/services/effects/weigh-fields.js';
import type { EffectHandler } from '../effect-handler.js';

/** Takes down what platforms say of the fields of disputes, and compares it (字段陈述与比对). */
export const fieldHandlers = (context: ServiceContext): EffectHandler[] => {
  const stating: EffectHandler<Dispute> = {
    kind: stateFieldsEffect.name,
    replayClass: () => 'keyed',
    async run(_, dispute) {
      await stateFields(dispute.id, saidAtFirst(dispute), context);
      return { outcome: 'done' };
    },
  };
  const weighing: EffectHandler<StatedFields> = {
    kind: weighFieldsEffect.name,
    replayClass: () => 'keyed',
    async run(_, stated) {
      await weighFields(stated, context);
      return { outcome: 'done' };
    },
  };
  return [stating, weighing] as EffectHandler[];
};
