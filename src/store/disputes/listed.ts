import { PROTECTIONS } from '../../domain/disputes/protection.js';
import type { Listing } from '../../policy/listing.js';
import type { Reach } from '../../policy/reach.js';

type Filter = Readonly<Record<string, unknown>>;

const NOBODY_PROTECTED: Filter = { protections: { $nin: [...PROTECTIONS] } };
const NONE: Filter = { _id: { $in: [] } };

/** Which stored disputes somebody has in lists and counts (列表范围), as a filter. */
export function listed(listing: Listing): Filter {
  const reached = within(listing.ordinary, listing);
  if (listing.protected === listing.ordinary || listing.protected === 'everywhere') return reached;
  return { $and: [reached, { $or: [NOBODY_PROTECTED, within(listing.protected, listing)] }] };
}

function within(reach: Reach, { areaCodes, personId, officeId }: Listing): Filter {
  switch (reach) {
    case 'everywhere':
      return {};
    case 'own-area':
      return officeId === undefined
        ? { areaCode: { $in: [...areaCodes] } }
        : { $or: [{ areaCode: { $in: [...areaCodes] } }, { sharedWith: { $in: [officeId] } }] };
    case 'own-record':
      return { $or: [{ broughtBy: personId }, { 'owner.personId': personId }] };
    case 'never':
      return NONE;
  }
}
