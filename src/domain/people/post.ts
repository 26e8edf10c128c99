import { dayInShanghai } from '../law/day-in-shanghai.js';
import type { IsoDate } from '../law/iso-date.js';
import type { Role } from './role.js';

/** What a user may act as, where, and on which days (岗位). */
export interface Post {
  /** Never used for another post. */
  readonly id: string;
  readonly role: Role;
  readonly areaCode: string;
  /** The first day, in Shanghai. */
  readonly from: IsoDate;
  /** The last day; without it the post has no end yet. */
  readonly until?: IsoDate;
  /** Set when the post was ended by hand, which takes effect at once. */
  readonly endedAt?: Date;
}

/** Whether somebody may act in the post at this instant (在岗). */
export function isHeld(post: Post, now: Date): boolean {
  const today = dayInShanghai(now);
  const hasBegun = post.from <= today;
  const isOver = post.endedAt !== undefined || (post.until !== undefined && post.until < today);
  return hasBegun && !isOver;
}
