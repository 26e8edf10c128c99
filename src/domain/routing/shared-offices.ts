import type { Dispute } from '../disputes/dispute.js';
import { routingOf } from './case-routing.js';

/**
 * The dispute with the offices that see it by right of that (共享单位): who answers for it, who helps, who was asked and has to
 * know what for; and those of what became part of it.
 */
export function sharedOffices({ sharedWith: _before, ...dispute }: Dispute): Dispute {
  const { office, coOwners, transfers } = routingOf(dispute);
  const offices = new Set([
    ...(office ? [office.personId] : []),
    ...coOwners.filter(({ kind }) => kind === 'office').map(({ id }) => id),
    ...transfers.filter(({ state }) => state === 'sent').map(({ to }) => to.personId),
    ...(dispute.absorbs ?? []).flatMap(({ sharedWith }) => sharedWith ?? []),
  ]);
  return offices.size > 0 ? { ...dispute, sharedWith: [...offices] } : dispute;
}
