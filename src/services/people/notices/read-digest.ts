import type { IsoDate } from '../../../domain/law/iso-date.js';
import type { Actor } from '../../../domain/people/actor.js';
import { type Digest, digestOf, digestSpan } from '../../../domain/staff-notices/digest.js';
import type { ServiceContext } from '../../context.js';
import { inboxesOf } from './notice-readers.js';
import { quietHoursOf } from './quiet-hours-of.js';
import { stillSo } from './still-so.js';

/**
 * Somebody's digest of a day (晨报); `undefined` before its morning. What was seen to since, without a notice's having been
 * looked at again, is left out.
 */
export async function readDigest(
  day: IsoDate,
  reader: Actor,
  context: ServiceContext,
): Promise<Digest | undefined> {
  const { repositories, clock } = context;
  const quiet = (await quietHoursOf([reader.personId], context))(reader.personId);
  const { readyAt } = digestSpan(day, quiet);
  if (readyAt > clock.now()) return undefined;
  const standing = await repositories.staffNotices.standing(inboxesOf(reader), readyAt, readyAt);
  const occasions = standing.map(({ occasion }) => occasion);
  const isSo = await Promise.all(occasions.map(stillSo(occasions, repositories)));
  return digestOf(
    standing.filter((_, index) => isSo[index]),
    day,
    quiet,
  );
}
