import type { Aggregate } from '../effects/aggregate.js';
import type { IsoDate } from '../law/iso-date.js';
import type { Actor } from '../people/actor.js';

/**
 * To what somebody consents (同意事项): being on file at all 登记处理, sharing with the court 移送法院, taking out 导出提供, that
 * somebody interprets or that two mediate together 语言协助.
 */
export const CONSENT_PURPOSES = ['handling', 'court-transfer', 'export', 'language-help'] as const;

export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

/** How a consent was given (同意方式): signed on paper 书面签字, said in person 当面口头, by WeChat 微信. */
export const CONSENT_WAYS = ['signed-paper', 'in-person', 'wechat'] as const;

export type ConsentWay = (typeof CONSENT_WAYS)[number];

/** A consent as it was taken down. */
export interface GivenConsent {
  readonly partyId: string;
  readonly purpose: ConsentPurpose;
  readonly givenBy: 'self' | 'guardian';
  /** The guardian (监护人), where one gave it: a name of at most 80 characters, a relation (与当事人关系) of at most 20. */
  readonly guardian?: { readonly name: string; readonly relation: string };
  readonly way: ConsentWay;
  readonly givenOn: IsoDate;
  /** What it can be proved by (佐证), such as where the signed paper lies; at most 500 characters. */
  readonly evidence: string;
}

/**
 * That a party, or the guardian of a child, consents to one thing (同意): personal data of children under 14 leave the
 * hub by a guardian's consent alone. Its id is `PARTY:PURPOSE:N`; of one purpose at most one stands at a time.
 */
export interface Consent extends Aggregate, GivenConsent {
  readonly disputeId: string;
  readonly recordedAt: Date;
  readonly recordedBy: Actor;
  /** Ends what may still be done by it (撤回), and changes nothing that was done. */
  readonly withdrawn?: { readonly at: Date; readonly by: Actor; readonly reason: string };
}
