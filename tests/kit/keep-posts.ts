import type { Actor } from '../../src/domain/people/actor.js';
import type { ServiceContext } from '../../src/services/context.js';
import { keepProfile } from '../../src/services/people/keep-profile.js';
import { PEOPLE } from './people.js';

/** Puts on file that these people hold the posts that they act in, so that they are told things by name. */
export async function keepPosts(people: readonly Actor[], context: ServiceContext): Promise<void> {
  for (const { personId, name, role, areaCode } of people) {
    const kept = await keepProfile(
      personId,
      {
        name,
        homeAreaCode: areaCode,
        posts: [{ id: `${personId}-1`, role, areaCode, from: '2026-01-01' }],
        languages: [],
        specialities: [],
        relatives: [],
        mostCases: 10,
      },
      PEOPLE.desk,
      context,
    );
    if ('refused' in kept) throw new Error(kept.message);
  }
}
