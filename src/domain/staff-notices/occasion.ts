import type { IsoDate } from '../law/iso-date.js';
import type { Owner } from '../people/owner.js';
import type { NoticeKind } from './notice-kind.js';

/** What an occasion is about: a record, by the name of its aggregate and its id. */
export interface NoticeSubject {
  readonly type:
    | 'dispute'
    | 'safety-case'
    | 'supervision-order'
    | 'statutory-clock'
    | 'round'
    | 'family-watch'
    | 'agreement'
    | 'field-conflict'
    | 'enrolment'
    | 'site'
    | 'consultation'
    | 'card';
  readonly id: string;
}

/** Something that somebody of the office is to be told (提醒事项). It holds nothing personal of a party. */
export interface Occasion {
  readonly kind: NoticeKind;
  /** Of one record: what the occasion is told by, stable for one decision. With the record it makes the key. */
  readonly mark: string;
  readonly subject: NoticeSubject;
  readonly areaCode: string;
  /** When it arose. */
  readonly at: Date;
  readonly disputeId?: string;
  /** By which day the thing is, or was, to be done. */
  readonly dueOn?: IsoDate;
  /** Which part of the record, such as a duty. */
  readonly part?: string;
  /** What a card is called. */
  readonly title?: string;
  /** Who answers for the thing by name; absent where that is whoever answers for the dispute. */
  readonly responsible?: Owner;
}

/** What tells one occasion from every other. */
export const occasionKey = ({ kind, subject, mark }: Occasion): string => `${kind}:${subject.id}:${mark}`;
