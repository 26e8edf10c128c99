import { TOTP } from 'otpauth';
import type { Clock } from '../../src/domain/time/clock.js';
import { addPost } from '../../src/services/identity/add-post.js';
import { addUser } from '../../src/services/identity/add-user.js';
import type { IdentityContext } from '../../src/services/identity/identity-context.js';
import type { PostOrder } from '../../src/services/identity/new-post.js';

/** Whoever works on the machine, in the tests. */
export const OPERATOR = { role: 'operator', personId: 'operator:tester' } as const;

export const MEDIATOR_POST: PostOrder = { role: 'peoples-mediator', areaCode: '530112010-C01' };
export const DESK_POST: PostOrder = { role: 'desk', areaCode: '530112010' };

/** The password that everybody in the tests chooses. */
export const PASSWORD = '山里的路弯弯曲曲走回家';

/** What an authenticator app shows at this instant. */
export const codeOf = (secret: string, clock: Clock): string =>
  TOTP.generate({ secret: secretOf(secret), timestamp: clock.now().getTime() });

const secretOf = (secret: string) => new TOTP({ secret }).secret;

/** A new account with these posts, and the password to begin with. */
export async function hire(
  context: IdentityContext,
  loginName: string,
  posts: readonly PostOrder[] = [MEDIATOR_POST],
): Promise<string> {
  const added = await addUser({ loginName, name: '毕文华' }, OPERATOR, context);
  if ('refused' in added) throw new Error(added.code);
  for (const post of posts) {
    const given = await addPost(loginName, post, OPERATOR, context);
    if ('refused' in given) throw new Error(given.code);
  }
  return added.oneTimePassword;
}
