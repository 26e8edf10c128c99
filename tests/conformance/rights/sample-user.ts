import type { Repositories } from '../../../src/store/repositories.js';
import { CALLER } from './sample-disputes.js';

/** Puts the caller's own account on file, with a post. */
export async function fileUser({ users }: Repositories): Promise<void> {
  const { personId, name, areaCode } = CALLER;
  await users.insert({
    id: personId,
    version: 1,
    schemaVersion: 1,
    effects: [],
    loginName: 'caller',
    name,
    state: 'active',
    password: { hash: 'none' },
    recoveryCodes: [],
    posts: [{ id: 'post-1', role: 'desk', areaCode, from: '2026-01-01' }],
    generation: 1,
    addedAt: new Date('2026-01-01T00:00:00Z'),
  });
}
