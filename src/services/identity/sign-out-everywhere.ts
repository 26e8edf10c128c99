import type { SignedIn } from './find-session.js';
import type { IdentityContext } from './identity-context.js';
import { byUser } from './identity-events.js';
import { recordUserChange } from './record-user-change.js';

/** Ends every session of this user (退出所有设备), in one write. */
export async function signOutEverywhere(
  { user }: SignedIn,
  { clock, repositories }: IdentityContext,
): Promise<void> {
  await repositories.users.change(user.id, (current) => ({
    next: recordUserChange(
      { ...current, generation: current.generation + 1 },
      byUser(user),
      'signed-out-everywhere',
      clock.now(),
    ),
    result: true,
  }));
}
