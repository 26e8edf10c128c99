import type { Config } from '../config.js';
import { findPostArea } from '../domain/areas/find-post-area.js';
import type { Actor } from '../domain/people/actor.js';
import { ROLES } from '../domain/people/role.js';
import { developmentKey } from '../identity/development-key.js';
import { issueDevelopmentToken } from '../identity/issue-development-token.js';
import { clockOf } from './process-parts.js';

/**
 * `hub token`: a token for trying the hub as somebody (开发令牌).
 *
 * @throws Error for a role or an area that does not exist, and in production
 */
export async function issueToken(
  config: Config,
  holder: Omit<Actor, 'role'> & { readonly role: string },
): Promise<string> {
  if (config.nodeEnv === 'production') throw new Error('there are no development tokens in production');
  // The hub's own role is never in anybody's token.
  const holdable = ROLES.filter((role) => role !== 'hub');
  const role = holdable.find((each) => each === holder.role);
  if (role === undefined) {
    throw new Error(`there is no role ${holder.role}; there are: ${holdable.join(', ')}`);
  }
  if (!findPostArea(holder.areaCode)) throw new Error(`there is no area ${holder.areaCode}`);
  return issueDevelopmentToken(developmentKey(config.dataDir), { ...holder, role }, clockOf(config));
}
