import { findPostArea } from '../../domain/areas/find-post-area.js';
import type { IsoDate } from '../../domain/law/iso-date.js';
import { isHeld } from '../../domain/people/post.js';
import type { Role } from '../../domain/people/role.js';
import { ROLE_NAMES } from '../../domain/people/role-names.js';
import { type SetupStep, setupSteps } from '../../domain/people/setup-steps.js';
import type { SignedIn } from './find-session.js';
import type { SessionContext } from './identity-context.js';

/** What somebody is told of her own session (会话信息). */
export interface SessionView {
  readonly person: { readonly id: string; readonly loginName: string; readonly name: string };
  /** What must be done before anything else. */
  readonly todo: readonly SetupStep[];
  /** The posts that can be acted in today. */
  readonly posts: readonly PostView[];
  /** The id of the post that requests act in when they name none. */
  readonly actingAs: string | null;
  readonly recoveryCodesLeft: number;
  /** ISO 8601 */
  readonly endsAt: string;
  /** Without use it ends after so many seconds. */
  readonly idleSeconds: number;
}

interface PostView {
  readonly id: string;
  readonly role: Role;
  readonly roleName: string;
  readonly areaCode: string;
  readonly areaName: string;
  readonly until: IsoDate | null;
}

export function describeSession(
  { session, user }: SignedIn,
  { clock, sessionTimes }: SessionContext,
): SessionView {
  const posts = user.posts
    .filter((post) => isHeld(post, clock.now()))
    .map(({ id, role, areaCode, until }) => ({
      id,
      role,
      roleName: ROLE_NAMES[role],
      areaCode,
      areaName: findPostArea(areaCode)?.name ?? areaCode,
      until: until ?? null,
    }));
  return {
    person: { id: user.id, loginName: user.loginName, name: user.name },
    todo: setupSteps(user),
    posts,
    actingAs: posts.some(({ id }) => id === session.postId) ? (session.postId ?? null) : null,
    recoveryCodesLeft: user.recoveryCodes.length,
    endsAt: session.endsAt.toISOString(),
    idleSeconds: Math.floor(sessionTimes.idleMs / 1_000),
  };
}
