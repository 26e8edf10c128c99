import type { DisputeSource } from '../../domain/disputes/dispute-source.js';
import type { FactContent } from '../../domain/figures/case-fact.js';
import type { MediationResult } from '../../domain/figures/mediation-result.js';
import type { IsoDate } from '../../domain/law/iso-date.js';
import type { Actor } from '../../domain/people/actor.js';
import type { Guarded } from './guarded.js';
import type { Quarrel } from './quarrels.js';
import type { Villager } from './villagers.js';

/** One report of a quarrel, wherever it was made (一次上报). */
export interface Reported {
  readonly platform: DisputeSource['platform'];
  readonly externalId: string;
  /** Who reported it in WeChat, by her name there. */
  readonly openid?: string;
}

/** What really happened between two people, whoever reports it and however often (一起真实的纠纷). */
export interface Tale {
  readonly number: number;
  /** In which line of the agenda all lies that concerns it. */
  readonly line: number;
  readonly quarrel: Quarrel;
  readonly gridCode: string;
  readonly address: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly happenedOn: IsoDate;
  readonly applicant: Villager;
  readonly respondent: Villager;
  /** Whom of the two nobody may learn of. */
  readonly guarded?: Guarded;
  /** In the order in which they were made. */
  readonly reports: Reported[];
  /** The dispute that is worked on for it; once the desk has looked at the first report. */
  disputeId?: string;
  mediator?: Actor;
  /** What people said of its mediation and put into the books, in the order of time. */
  readonly said: Said[];
  /** How mediation ended. */
  result?: MediationResult;
  isClosed?: boolean;
  /** What somebody promised and does not do. */
  readonly unkept: { readonly agreementId: string; readonly duty: number; readonly dueOn: IsoDate }[];
  /** How often somebody went to see whether the agreement is kept. */
  visits: number;
  /** Whether somebody has decided to go to court over it, and whether that became a suit. */
  hasSued?: boolean;
  turnedIntoSuit?: boolean;
  /** Whether it is with the court, and the mediator waits for what the court says. */
  atCourt?: boolean;
}

/** Something that was put into the books of a case (登记内容), by what the simulation itself remembers of it. */
export interface Said {
  readonly content: FactContent;
  readonly on: IsoDate;
}
