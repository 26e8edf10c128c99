import type { Dispute } from '../../domain/disputes/dispute.js';
import type { Party } from '../../domain/disputes/party.js';

/** The account of a party that told of the dispute itself at the public account (反映人): the first it named. */
export function reporterOf({
  dispute: { sources, partyIds, broughtBy },
  party,
}: {
  readonly dispute: Pick<Dispute, 'sources' | 'partyIds' | 'broughtBy'>;
  readonly party: Pick<Party, 'id'>;
}): string | undefined {
  const isTold = sources.some(({ platform }) => platform === 'public-account');
  return isTold && partyIds[0] === party.id ? broughtBy : undefined;
}
