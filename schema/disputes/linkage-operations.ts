import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { areasBelow } from '../../src/domain/areas/areas-below.js';
import { isRefusal } from '../../src/domain/disputes/is-refusal.js';
import type { Refusal } from '../../src/domain/disputes/refusal.js';
import { dayInShanghai } from '../../src/domain/law/day-in-shanghai.js';
import type { Linkage as LinkageOnFile } from '../../src/domain/routing/linkage.js';
import { officeId } from '../../src/domain/routing/office-id-of.js';
import { endLinkage, recordLinkage } from '../../src/services/disputes/routing/record-linkage.js';
import { actorOf, Permitted } from '../kit/index.js';
import { checkedKey } from './checked-key.js';
import type { DisputesContext } from './context.js';
import { Linkage, LinkageInput, LinkageResult } from './linkage.js';

const MOST = 200;

/** What the offices have agreed on about working together. */
@Resolver()
export class LinkageOperations {
  @Query(() => [Linkage], {
    nullable: true,
    description: "Linkage agreements of the caller's office and area, oldest first (联动协议).",
  })
  @Permitted('route')
  async linkages(@Ctx() context: DisputesContext) {
    const { areaCode } = actorOf(context);
    const { linkages } = context.services.repositories;
    const found = await linkages.of(officeId(areaCode), areasBelow(areaCode), MOST);
    return found.map((one) => seen(one, context));
  }

  @Mutation(() => LinkageResult, {
    nullable: true,
    description: 'Takes down that offices have agreed to work together (登记联动协议).',
  })
  @Permitted('direct')
  async recordLinkage(
    @Arg('linkage', () => LinkageInput, { description: 'What they agreed (联动协议内容).' })
    { requestKey, parties, ...facts }: LinkageInput,
    @Ctx() context: DisputesContext,
  ) {
    const sides = parties.map(({ officeId: id, name, contact }) => ({
      name,
      contact,
      ...(id ? { officeId: id } : {}),
    }));
    const key = checkedKey(requestKey);
    return result(
      await recordLinkage({ ...facts, parties: sides }, key, actorOf(context), context.services),
      context,
    );
  }

  @Mutation(() => LinkageResult, {
    nullable: true,
    description: 'A linkage agreement holds no longer (终止联动协议).',
  })
  @Permitted('direct')
  async endLinkage(
    @Arg('id', () => ID, { description: 'Id of the agreement (联动协议编号).' }) id: string,
    @Arg('reason', () => String, { description: 'Why, in 5 to 200 characters (理由).' }) reason: string,
    @Ctx() context: DisputesContext,
  ) {
    return result(await endLinkage(id, reason, actorOf(context), context.services), context);
  }
}

const seen = ({ ended, ...linkage }: LinkageOnFile, { services }: DisputesContext) => ({
  ...linkage,
  ended: ended !== undefined,
  reviewOverdue: !ended && linkage.reviewOn < dayInShanghai(services.clock.now()),
});

const result = (outcome: LinkageOnFile | Refusal, context: DisputesContext) =>
  isRefusal(outcome) ? outcome : { linkage: seen(outcome, context) };
