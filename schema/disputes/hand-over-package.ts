import { Field, ID, InputType } from 'type-graphql';
import type { HandOverPackage } from '../../src/domain/court/hand-over-package.js';
import { Day } from '../kit/index.js';

@InputType({ description: 'One piece of evidence (证据).' })
class HandOverEvidenceInput {
  @Field(() => String, { description: 'What it is, at most 100 characters (名称).' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What it shows, at most 500 characters (说明).' })
  note?: string | null;
}

@InputType({ description: 'Where a party is served papers electronically (电子送达地址).' })
class DeliveryAddressInput {
  @Field(() => ID, { description: 'Id of the party (当事人编号).' })
  partyId!: string;

  @Field(() => String, { description: 'A telephone, a mail address or the like (地址).' })
  address!: string;
}

@InputType({ description: 'That the parties agree to online mediation (同意在线调解).' })
class MediationConsentInput {
  @Field(() => Day, { description: 'Since when (同意日期).' })
  givenOn!: string;

  @Field(() => String, { description: 'What it can be proved by (佐证).' })
  evidence!: string;
}

@InputType({ description: 'What goes to the court with a dispute besides its facts and parties (移送材料).' })
export class HandOverPackageInput {
  @Field(() => [String], { description: 'What the parties ask for (诉求).' })
  claims!: string[];

  @Field(() => [HandOverEvidenceInput], { description: 'What there is to prove it (证据清单).' })
  evidence!: HandOverEvidenceInput[];

  @Field(() => [DeliveryAddressInput], { description: 'Where papers are served (电子送达地址).' })
  deliveryAddresses!: DeliveryAddressInput[];

  @Field(() => MediationConsentInput, { nullable: true, description: 'That they agree (同意在线调解).' })
  consent?: MediationConsentInput | null;
}

/** The package in the hub's words. */
export const packageOf = ({
  claims,
  evidence,
  deliveryAddresses,
  consent,
}: HandOverPackageInput): HandOverPackage => ({
  claims,
  evidence: evidence.map(({ name, note }) => ({ name, ...(note ? { note } : {}) })),
  deliveryAddresses: deliveryAddresses.map((address) => ({ ...address })),
  ...(consent ? { consent: { ...consent } } : {}),
});
