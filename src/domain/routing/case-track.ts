import type { IsoDate } from '../law/iso-date.js';
import type { Actor } from '../people/actor.js';

/** Ways out of mediation (分、调、裁的出口): arbitration 仲裁, decision by an authority 行政裁决, suit 诉讼. */
export const TRACK_WAYS = ['arbitration', 'administrative', 'suit'] as const;

export type TrackWay = (typeof TRACK_WAYS)[number];

/** What of the case goes that way (事项): all of it 全部, or who owns and uses land or forest 权属, while damages are mediated. */
export const TRACK_MATTERS = ['whole', 'tenure'] as const;

export type TrackMatter = (typeof TRACK_MATTERS)[number];

/** How it stands there: referred 已引导, accepted 已受理; and its ends: decided 已裁决, not accepted 不予受理, given up 已撤回. */
export const TRACK_STATES = ['referred', 'accepted', 'decided', 'not-accepted', 'given-up'] as const;

export type TrackState = (typeof TRACK_STATES)[number];

/** That a case, or a part of it, is decided by somebody else than the parties themselves (裁). */
export interface CaseTrack {
  /** Counted from 1 in each dispute. */
  readonly number: number;
  readonly way: TrackWay;
  readonly matter: TrackMatter;
  /** Who decides it, such as a government or an arbitration commission (受理机关). */
  readonly body: string;
  readonly reason: string;
  readonly openedBy: Actor;
  readonly openedAt: Date;
  readonly state: TrackState;
  /** What the body said last: under which number, on which day (文号). */
  readonly receipt?: { readonly number: string; readonly on: IsoDate; readonly by: Actor };
}
