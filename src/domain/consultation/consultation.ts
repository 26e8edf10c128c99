import type { Aggregate } from '../effects/aggregate.js';
import type { AnswerSoFar } from '../law/answer-so-far.js';
import type { IsoDate } from '../law/iso-date.js';
import type { Role } from '../people/role.js';

/** Somebody in a consultation, by the name and role that the other one is told. */
export interface Speaker {
  readonly personId: string;
  readonly name: string;
  readonly role: Role;
}

/** One turn of a consultation (咨询一轮): a question, or what a person answered. */
export interface ConsultationTurn {
  /** From 1, without a gap. */
  readonly number: number;
  /** Chosen by whoever says it; the same key again changes nothing. */
  readonly requestKey: string;
  readonly at: Date;
  readonly kind: 'question' | 'reply';
  /** As it was written. */
  readonly said: string;
  /** The day whose law was asked for, where one was chosen. */
  readonly date?: IsoDate;
  /** Whether every word of it is to be searched for as it is written (按原文查找). */
  readonly asTyped?: boolean;
  /** What has to be said at once, before anything is searched (安全提示). */
  readonly concern?: string;
  /** Of a question: whether its answer is there. `refused` where it could not be taken. */
  readonly state?: 'waiting' | 'answered' | 'refused';
  /** Of a question that waits: what of its answer stands (已成段落). */
  readonly soFar?: AnswerSoFar;
  /** Why it was refused, fit to be shown. */
  readonly refusal?: string;
  /** Of a reply: who gave it. */
  readonly by?: Speaker;
}

/** A talk with the assistant (法律咨询), which may be joined by a person who knows the law. */
export interface Consultation extends Aggregate {
  readonly asker: Speaker;
  /** Where whoever asks is at home: the queue of that area's advisers. */
  readonly areaCode: string;
  readonly startedAt: Date;
  readonly lastAt: Date;
  /** The first question in one line. */
  readonly title: string;
  /** The dispute that it is about (关于本案). */
  readonly disputeId?: string;
  readonly turns: readonly ConsultationTurn[];
  /** Since when a person is wanted (转请人工解答); gone when one has answered. */
  readonly waitsSince?: Date;
  /** By when a person is to have answered (人工解答期限); as long as one is waited for. */
  readonly answerDueAt?: Date;
  /** Since when it is known that nobody has in time (逾期未答); as long as one is waited for. */
  readonly lateSince?: Date;
  /** Who has taken it on (承接人). */
  readonly adviser?: Speaker;
}

/** Most turns of one consultation: it stays one document. */
export const MOST_TURNS = 30;
/** Longest question in a consultation, in UTF-16 units. */
export const LONGEST_TURN = 600;
