import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { ask } from '../../src/services/assistant/ask.js';
import { actorOf, Day, Permitted } from '../kit/index.js';
import { AskResult } from './ask-refusal.js';
import type { AssistantContext } from './context.js';

/** Asking the assistant. */
@Resolver()
export class AskResolver {
  @Query(() => AskResult, {
    nullable: true,
    description: 'Asks the legal assistant; every citation is of the stored text (向法律助手提问).',
  })
  @Permitted('ask')
  ask(
    @Arg('question', () => String, { description: 'In plain words, at most 2,000 characters (问题).' })
    question: string,
    @Arg('date', () => Day, {
      nullable: true,
      description: 'The day whose law is asked for; today where left out (适用日期).',
    })
    date: string | null,
    @Ctx() context: AssistantContext,
  ) {
    return ask({ question, ...(date ? { date } : {}) }, context.services, actorOf(context));
  }
}
