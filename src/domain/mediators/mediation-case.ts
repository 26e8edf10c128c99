import type { IsoDate } from '../law/iso-date.js';
import type { CaseLevel } from './case-level.js';
import type { ConflictKind } from './conflict.js';
import type { SpokenLanguage } from './spoken-language.js';

/** A party, as far as a mediator has to be found for it (当事人语言需求). */
export interface SpeakingParty {
  readonly partyId: string;
  /** Empty where nobody asked. */
  readonly languages: readonly SpokenLanguage[];
}

/** A dispute that mediators are looked for (待匹配纠纷): all that the choice may rest on, and nothing else. */
export interface MediationCase {
  readonly areaCode: string;
  /** Two or four digits of GB/T 31000. */
  readonly categoryCode: string;
  /** The lowest level that may mediate it. */
  readonly level: CaseLevel;
  /** The day on which somebody must be there. */
  readonly on: IsoDate;
  readonly parties: readonly SpeakingParty[];
  readonly conflicts: readonly { readonly personId: string; readonly kind: ConflictKind }[];
  /** Whom a party refused (当事人拒绝). */
  readonly refusedIds: readonly string[];
}
