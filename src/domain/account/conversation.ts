import type { Aggregate } from '../effects/aggregate.js';
import type { Allowances } from './allowances.js';
import type { Draft } from './draft.js';
import type { Topic } from './topic.js';

/** What was answered to one message; the same message again gets the same answer. */
export interface Turn {
  /** The event id of the message. */
  readonly messageId: string;
  readonly at: Date;
  /** `undefined` where nothing was to be said. */
  readonly reply?: string;
}

/** A dispute that a resident reported here. */
export interface ReportedCase {
  readonly disputeId: string;
  /** The short number that the resident was told (受理编号). */
  readonly number: string;
}

/** Where the talk with a resident stands. */
export interface Talk {
  readonly topic: Topic;
  /** Whether a draft is set aside: the next message does not go into it, except the word for going on. */
  readonly paused: boolean;
  /** What the resident has told so far of the dispute that is being reported. */
  readonly draft: Draft;
  /** When the resident last said anything. */
  readonly lastAt: Date;
  /** Since when the resident waits for somebody of the desk (人工). */
  readonly waitsForDeskSince?: Date;
}

/** The talk with one resident at the public account (公众号会话); its id is the resident's. */
export interface Conversation extends Aggregate, Talk {
  readonly following: boolean;
  /** The latest turns, oldest first. */
  readonly turns: readonly Turn[];
  readonly allowances: Allowances;
  readonly cases: readonly ReportedCase[];
}
