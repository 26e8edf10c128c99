import type { Post } from './post.js';
import type { Role } from './role.js';

/**
 * The three duties that watch each other (三员分立). Whoever holds one of them holds no other role on the same day:
 * who sets up accounts must not read cases, and who reads the log must not be in it.
 */
const SEPARATED_DUTIES: readonly Role[] = ['administrator', 'security-officer', 'auditor'];

/** Whether one person may never hold both roles at once. */
export const excludeEachOther = (one: Role, other: Role): boolean =>
  one !== other && (SEPARATED_DUTIES.includes(one) || SEPARATED_DUTIES.includes(other));

/** The posts, among those that one person has, that a new one may not be held beside. */
export const conflictingPosts = (posts: readonly Post[], added: Post): Post[] =>
  posts.filter((post) => excludeEachOther(post.role, added.role) && overlap(post, added));

/** A post that was ended by hand is over, whatever days it was given for. */
function overlap(one: Post, other: Post): boolean {
  if (one.endedAt !== undefined || other.endedAt !== undefined) return false;
  return startsBeforeEndOf(one, other) && startsBeforeEndOf(other, one);
}

const startsBeforeEndOf = (one: Post, other: Post): boolean =>
  other.until === undefined || one.from <= other.until;
