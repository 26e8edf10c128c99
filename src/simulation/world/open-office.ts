import { SCHEMA_VERSION } from '../../domain/effects/schema-version.js';
import type { SimulatedHub } from '../simulated-hub.js';
import { OFFICE } from './cast.js';
import { FIRST_DAY } from './first-day.js';

/** Everybody of the office has an account and a post from the first day (开设账号), so that what is told climbs from one to the next. */
export async function openOffice({ services, clock }: SimulatedHub): Promise<void> {
  for (const { personId, name, role, areaCode } of OFFICE) {
    await services.repositories.users.insert({
      id: personId,
      version: 1,
      schemaVersion: SCHEMA_VERSION,
      effects: [],
      loginName: personId,
      name,
      state: 'active',
      // Nobody signs in: what people do they do through the services.
      password: { hash: 'none' },
      recoveryCodes: [],
      posts: [{ id: `${personId}-post`, role, areaCode, from: FIRST_DAY }],
      generation: 1,
      addedAt: clock.now(),
    });
  }
}
