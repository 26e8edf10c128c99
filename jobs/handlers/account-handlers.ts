import type { Conversation } from '../../src/domain/account/conversation.js';
import type { Dispute } from '../../src/domain/disputes/dispute.js';
import { answerQuestion } from '../../src/services/account/answer-question.js';
import { fileAccountReport } from '../../src/services/account/file-account-report.js';
import { tellResidentsOfStep } from '../../src/services/account/tell-residents-of-step.js';
import type { ServiceContext } from '../../src/services/context.js';
import { answerResident } from '../../src/services/effects/answer-resident.js';
import { openAccountReport } from '../../src/services/effects/open-account-report.js';
import { tellResidents } from '../../src/services/effects/tell-residents.js';
import type { EffectHandler } from '../effect-handler.js';

/** Makes disputes of what residents report, and answers of what they ask (公众号会话后续). */
export const conversationHandlers = (context: ServiceContext): EffectHandler<Conversation>[] => [
  {
    kind: openAccountReport.name,
    replayClass: () => 'keyed',
    async run(effect, { id }) {
      await fileAccountReport(id, openAccountReport.payloadOf(effect), context);
      return { outcome: 'done' };
    },
  },
  {
    kind: answerResident.name,
    replayClass: () => 'keyed',
    async run(effect, { id }) {
      await answerQuestion(id, answerResident.payloadOf(effect), context);
      return { outcome: 'done' };
    },
  },
];

/** Tells residents how the disputes go on that they reported (告知群众进展). */
export const tellResidentsHandler = (context: ServiceContext): EffectHandler<Dispute> => ({
  kind: tellResidents.name,
  replayClass: () => 'keyed',
  async run(effect, dispute) {
    await tellResidentsOfStep(dispute, tellResidents.payloadOf(effect), context);
    return { outcome: 'done' };
  },
});
