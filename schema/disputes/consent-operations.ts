import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { isRefusal } from '../../src/domain/disputes/is-refusal.js';
import { recordConsent } from '../../src/services/disputes/record-consent.js';
import { withdrawConsent } from '../../src/services/disputes/withdraw-consent.js';
import { actorOf, Labelled, Permitted } from '../kit/index.js';
import { Consent, ConsentInput, ConsentResult, consentOf } from './consent.js';
import type { DisputesContext } from './context.js';
import type { InDispute } from './in-dispute.js';
import { Party } from './party.js';
import { partyOf } from './party-of.js';

/** What parties and guardians consent to. */
@Resolver(() => Party)
export class ConsentOperations {
  @Mutation(() => ConsentResult, {
    nullable: true,
    description: 'Takes down that a party or a guardian consents to one thing (登记同意).',
  })
  @Permitted('consent')
  async recordConsent(
    @Arg('input', () => ConsentInput, { description: 'The consent (同意).' })
    { guardian, ...input }: ConsentInput,
    @Ctx() context: DisputesContext,
  ) {
    const given = { ...input, ...(guardian ? { guardian: { ...guardian } } : {}) };
    return this.result(await recordConsent(given, actorOf(context), context.services));
  }

  @Mutation(() => ConsentResult, {
    nullable: true,
    description: 'Takes down that a consent was withdrawn; nothing more is done by it (撤回同意).',
  })
  @Permitted('consent')
  async withdrawConsent(
    @Arg('consentId', () => ID, { description: 'Id of the consent (同意编号).' }) consentId: string,
    @Arg('reason', () => String, { description: 'Why, in 5 to 200 characters (撤回理由).' }) reason: string,
    @Ctx() context: DisputesContext,
  ) {
    return this.result(await withdrawConsent({ consentId, reason }, actorOf(context), context.services));
  }

  @FieldResolver(() => [Consent], {
    nullable: true,
    description: 'What the party or its guardian consented to, oldest first (同意记录).',
  })
  @Labelled('consent')
  async consents(@Root() { id, of }: Party & InDispute, @Ctx() context: DisputesContext) {
    return (await context.consents.load(id)).map((consent) => consentOf(consent, of));
  }

  private result(outcome: Awaited<ReturnType<typeof recordConsent>>) {
    return isRefusal(outcome) ? outcome : { party: partyOf(outcome.dispute, outcome.party) };
  }
}
