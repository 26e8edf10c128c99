import type { Owner } from '../../../domain/people/owner.js';
import { ownerOf } from '../../../domain/people/owner-of.js';
import { inPost } from '../../../domain/staff-notices/choose-recipients.js';
import type { ServiceContext } from '../../context.js';
import { postHolders } from '../../people/notices/post-holders.js';

/** Who holds the post of an office now, by name (在岗人员); where nobody does, the office itself: so that somebody is told. */
export async function holdersOf(
  office: Owner,
  context: Pick<ServiceContext, 'repositories' | 'clock'>,
): Promise<Owner[]> {
  const { holders } = await postHolders(context);
  const found = inPost(office, holders);
  return found.length > 0 ? found : [ownerOf(office)];
}
