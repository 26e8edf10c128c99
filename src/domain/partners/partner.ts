import type { Aggregate } from '../effects/aggregate.js';
import type { Scope } from './scope.js';

/** One key of a partner (合作平台密钥). The key itself is shown once and kept nowhere. */
export interface PartnerSecret {
  readonly id: string;
  /** SHA-256 of the secret, hexadecimal: it has 256 random bits, so nothing slower is needed. */
  readonly hash: string;
  readonly createdAt: Date;
  /** When it ends (失效时间); absent for the newest. */
  readonly until?: Date;
}

/** Another system that asks the graph with rights of its own (合作平台). Its id is its OAuth client id. */
export interface Partner extends Aggregate {
  readonly name: string;
  readonly areaCode: string;
  readonly scopes: readonly Scope[];
  readonly state: 'active' | 'revoked';
  readonly secrets: readonly PartnerSecret[];
  readonly addedAt: Date;
  readonly revokedAt?: Date;
}
