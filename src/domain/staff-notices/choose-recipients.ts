import { areaReaches } from '../areas/area-reaches.js';
import type { Owner } from '../people/owner.js';
import type { Post } from '../people/post.js';
import { officeId } from '../routing/office-id-of.js';
import type { NoticeRule, NoticeTarget } from './notice-rule.js';

/** Somebody who could be told (可提醒人员), with the posts held now. */
export interface Holder {
  readonly personId: string;
  readonly name: string;
  readonly posts: readonly Pick<Post, 'role' | 'areaCode'>[];
}

/** Who there is to tell of an occasion. */
export interface Reachable {
  readonly areaCode: string;
  /** Who answers for the thing; absent where nobody does by name. */
  readonly responsible?: Owner;
  /** Everybody with an account that stands. */
  readonly holders: readonly Holder[];
  /** Those with an account, whether or not it stands. */
  readonly known: ReadonlySet<string>;
  /** Whether somebody may know of the case at all. */
  readonly maySee: (recipient: Owner) => boolean;
  /** Who was told on a rung below. */
  readonly told: ReadonlySet<string>;
  /** The desk as such: it stands behind every ladder. */
  readonly desk: Owner;
}

/** Who is told on which rung. */
export interface Chosen {
  readonly rung: number;
  readonly recipients: readonly Owner[];
}

/**
 * Finds the first rung from `from` on with somebody to tell who was not told below, and who that is (确定提醒对象); after the last
 * one, those of the last rung again, or the desk as such. The order of `holders` does not matter.
 */
export function chooseRecipients(rule: NoticeRule, from: number, reachable: Reachable): Chosen {
  const { told, desk } = reachable;
  const top = rule.ladder.length - 1;
  for (let rung = from; rung <= top; rung += 1) {
    const recipients = onRung(rule.ladder[rung]?.to ?? [], reachable);
    if (recipients.some(({ personId }) => !told.has(personId))) {
      return { rung, recipients: recipients.filter(({ personId }) => !told.has(personId)) };
    }
  }
  const last = onRung(rule.ladder[top]?.to ?? [], reachable);
  return { rung: top, recipients: last.length > 0 ? last : [desk] };
}

function onRung(targets: readonly NoticeTarget[], reachable: Reachable): Owner[] {
  const all = targets.flatMap((target) =>
    target === 'responsible' ? responsible(reachable) : inRole(target, reachable),
  );
  const one = new Map(all.filter(reachable.maySee).map((recipient) => [recipient.personId, recipient]));
  return [...one.values()].toSorted((a, b) => (a.personId < b.personId ? -1 : 1));
}

/** Whoever answers by name, as long as the post is held; a desk, or another office, is whoever holds it. */
function responsible(reachable: Reachable): Owner[] {
  const { responsible: owner, holders, known, desk } = reachable;
  if (!owner) return [];
  if (owner.personId === desk.personId) {
    const staff = inRole('desk', reachable);
    return staff.length > 0 ? staff : [desk];
  }
  if (owner.personId === officeId(owner.areaCode)) {
    const staff = inPost(owner, holders);
    return staff.length > 0 ? staff : [owner];
  }
  return !known.has(owner.personId) || holdsPost(owner, reachable.areaCode, holders) ? [owner] : [];
}

/** Whoever holds the office's own post: what is asked of an office is for nobody else. */
export const inPost = (
  { role, areaCode }: Pick<Owner, 'role' | 'areaCode'>,
  holders: readonly Holder[],
): Owner[] =>
  holders
    .filter(({ posts }) => posts.some((post) => post.role === role && post.areaCode === areaCode))
    .map(({ personId, name }) => ({ personId, name, role, areaCode }));

function inRole(role: NoticeTarget, { holders, areaCode }: Reachable): Owner[] {
  return holders.flatMap(({ personId, name, posts }) => {
    const post = posts.find((held) => held.role === role && areaReaches(held.areaCode, areaCode));
    return post ? [{ personId, name, role: post.role, areaCode: post.areaCode }] : [];
  });
}

/** Whether somebody still holds the post in which he or she is told (是否在岗): that very one, or one that reaches the area. */
export const holdsPost = (
  { personId, role, areaCode: own }: Owner,
  areaCode: string,
  holders: readonly Holder[],
): boolean =>
  holders
    .find((holder) => holder.personId === personId)
    ?.posts.some(
      (post) => post.role === role && (post.areaCode === own || areaReaches(post.areaCode, areaCode)),
    ) === true;
