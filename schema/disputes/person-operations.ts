import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { ErasureGround } from '../../src/domain/disputes/erasure-ground.js';
import { isRefusal } from '../../src/domain/disputes/is-refusal.js';
import type { Protection } from '../../src/domain/disputes/protection.js';
import type { Purpose } from '../../src/policy/purposes.js';
import { UNMASKABLE_FIELDS, type UnmaskableField } from '../../src/policy/unmaskable-fields.js';
import { erasePersonalData } from '../../src/services/disputes/erase-personal-data.js';
import { findDisputesOfPerson } from '../../src/services/disputes/find-disputes-of-person.js';
import { type ProtectionRequest, protectParty } from '../../src/services/disputes/protect-party.js';
import { unmaskParty } from '../../src/services/disputes/unmask-party.js';
import { actorOf, BadInput, Permitted } from '../kit/index.js';
import type { DisputesContext } from './context.js';
import { DisputeResult } from './dispute-result.js';
import { ErasureGroundEnum } from './erasure.js';
import { partyOf } from './party-of.js';
import { PersonSearchResult, UnmaskResult } from './person-results.js';
import { ProtectionEnum } from './protection.js';
import { PartyFieldEnum, PurposeEnum } from './purpose.js';

const MOST_FOUND = 100;
const PARTY_ID = { description: 'Id of the party (当事人编号).' } as const;
const REASON = { description: 'Why, in 5 to 200 characters; it is recorded (理由).' } as const;
const PURPOSE = { description: 'For what; each role may state only some (查看目的).' } as const;
const PROTECTION = { description: 'As what (保护对象标记).' } as const;

/** What is asked about persons: who a party is, where else, and whether it is protected. */
@Resolver()
export class PersonOperations {
  @Mutation(() => UnmaskResult, {
    nullable: true,
    description: 'Shows masked fields of a party in clear, once, and records it (解除遮蔽).',
  })
  @Permitted('unmask')
  async unmaskParty(
    @Arg('partyId', () => ID, PARTY_ID) partyId: string,
    @Arg('fields', () => [PartyFieldEnum], { description: 'Which (字段).' }) fields: UnmaskableField[],
    @Arg('purpose', () => PurposeEnum, PURPOSE) purpose: Purpose,
    @Arg('reason', () => String, REASON) reason: string,
    @Ctx() context: DisputesContext,
  ) {
    const asked = { partyId, fields, purpose, reason };
    const outcome = await unmaskParty(asked, actorOf(context), context.services);
    if (isRefusal(outcome)) return outcome;
    const party = partyOf(outcome.dispute, outcome.party);
    const unmasked = fields.map((field) => UNMASKABLE_FIELDS[field]);
    return { party: { ...party, of: { ...party.of, unmasked } } };
  }

  @Query(() => PersonSearchResult, {
    nullable: true,
    description: 'The disputes that one person is a party to; all that is given must fit (按人查案).',
  })
  @Permitted('find-person')
  async disputesOfPerson(
    @Arg('idNumber', () => String, { nullable: true, description: 'Identity number (证件号码).' })
    idNumber: string | null,
    @Arg('phone', () => String, { nullable: true, description: 'Telephone (联系电话).' }) phone:
      | string
      | null,
    @Arg('name', () => String, { nullable: true, description: 'Name (姓名).' }) name: string | null,
    @Arg('purpose', () => PurposeEnum, PURPOSE) purpose: Purpose,
    @Arg('reason', () => String, REASON) reason: string,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, at most 100 (条数).' })
    first: number,
    @Ctx() context: DisputesContext,
  ) {
    if (first < 1 || first > MOST_FOUND) throw new BadInput(`first is from 1 to ${MOST_FOUND}.`);
    const sought = { idNumber: idNumber ?? '', phone: phone ?? '', name: name ?? '' };
    const found = await findDisputesOfPerson(sought, { purpose, reason }, actorOf(context), context.services);
    return isRefusal(found) ? found : { disputes: found.slice(0, first), totalCount: found.length };
  }

  @Mutation(() => DisputeResult, {
    nullable: true,
    description: 'Protects a party, here and in all other records of the person (登记保护对象).',
  })
  @Permitted('protect')
  protectParty(
    @Arg('partyId', () => ID, PARTY_ID) partyId: string,
    @Arg('protection', () => ProtectionEnum, PROTECTION) protection: Protection,
    @Arg('reason', () => String, REASON) reason: string,
    @Ctx() context: DisputesContext,
  ) {
    return this.change({ action: 'protected', partyId, protection, reason }, context);
  }

  @Mutation(() => DisputeResult, {
    nullable: true,
    description: 'Ends the protection of a party, here and elsewhere; the desk alone may (解除保护登记).',
  })
  @Permitted('protect')
  unprotectParty(
    @Arg('partyId', () => ID, PARTY_ID) partyId: string,
    @Arg('protection', () => ProtectionEnum, PROTECTION) protection: Protection,
    @Arg('reason', () => String, REASON) reason: string,
    @Ctx() context: DisputesContext,
  ) {
    return this.change({ action: 'unprotected', partyId, protection, reason }, context);
  }

  @Mutation(() => DisputeResult, {
    nullable: true,
    description: 'Erases the record of a party where the law allows it: all of it, for good (依法删除).',
  })
  @Permitted('erase')
  async erasePersonalData(
    @Arg('partyId', () => ID, PARTY_ID) partyId: string,
    @Arg('ground', () => ErasureGroundEnum, { description: 'Why it may be (删除事由).' })
    ground: ErasureGround,
    @Arg('reason', () => String, REASON) reason: string,
    @Ctx() context: DisputesContext,
  ) {
    const outcome = await erasePersonalData({ partyId, ground, reason }, actorOf(context), context.services);
    return isRefusal(outcome) ? outcome : { dispute: outcome };
  }

  private async change(request: ProtectionRequest, context: DisputesContext) {
    const outcome = await protectParty(request, actorOf(context), context.services);
    return isRefusal(outcome) ? outcome : { dispute: outcome };
  }
}
