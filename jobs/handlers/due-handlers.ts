import { clearDue } from '../../src/services/effects/clear-due.js';
import { setDue } from '../../src/services/effects/set-due.js';
import type { DueRepository } from '../../src/store/engine/due-repository.js';
import type { EffectHandler } from '../effect-handler.js';

/** Keeps the list of what falls due in step with the decisions (登记与注销期限). */
export const dueHandlers = (dues: DueRepository): EffectHandler[] => [
  {
    kind: setDue.name,
    replayClass: () => 'keyed',
    async run(effect) {
      await dues.set(setDue.payloadOf(effect).due);
      return { outcome: 'done' };
    },
  },
  {
    kind: clearDue.name,
    replayClass: () => 'keyed',
    async run(effect) {
      await dues.clear(clearDue.payloadOf(effect).dueId);
      return { outcome: 'done' };
    },
  },
];
