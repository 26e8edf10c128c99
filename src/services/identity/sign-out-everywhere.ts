import type { SignedIn } from './find-session.js';
import type { IdentityContext } from './identity-context.js';
import { byUser, identityEvent } from './identity-events.js';

/** Ends every session of this user (退出所有设备), in one write. */
export async function signOutEverywhere({ user }: SignedIn, context: IdentityContext): Promise<void> {
  await context.repositories.users.change(user.id, (current) => ({
    next: { ...current, generation: current.generation + 1 },
    result: true,
  }));
  await context.audit.append([
    identityEvent(context.clock.now(), byUser(user), 'signed-out', { userId: user.id, detail: 'everywhere' }),
  ]);
}
