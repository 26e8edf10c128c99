import type { Aggregate } from '../effects/aggregate.js';
import type { Absence } from '../mediators/mediator-candidate.js';
import type { SpokenLanguage } from '../mediators/spoken-language.js';
import type { Elder } from './elder.js';
import type { Post } from './post.js';
import type { Training } from './training.js';

/** Somebody close to a person: what a conflict of interest is known by (近亲属). */
export interface Relative {
  /** At most 80 characters. */
  readonly name: string;
  /** 与本人关系, at most 20 characters. */
  readonly relation: string;
}

/** What the office keeps of somebody who works with disputes (人员档案要素), with or without an account. */
export interface ProfileFacts {
  /** At most 80 characters. */
  readonly name: string;
  readonly phone?: string;
  /** Where the person lives (常住辖区). */
  readonly homeAreaCode: string;
  /** Several where one person has several duties (多员合一). */
  readonly posts: readonly Omit<Post, 'endedAt'>[];
  readonly languages: readonly SpokenLanguage[];
  /** Codes of GB/T 31000 with two or four digits (擅长类别). */
  readonly specialities: readonly string[];
  readonly relatives: readonly Relative[];
  /** Set for whoever helps as a village elder. */
  readonly elder?: Elder;
  /** Open cases at a time (办案上限). */
  readonly mostCases: number;
}

/**
 * Somebody who works with disputes (人员档案). Its id is that of the person: of the account, where there is one. What
 * people somebody belongs to is not in it: mediators are chosen by the languages they speak.
 */
export interface PersonProfile extends Aggregate, ProfileFacts {
  readonly absences: readonly Absence[];
  /** Of each course and day at most one. */
  readonly trainings: readonly Training[];
}
