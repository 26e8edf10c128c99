import type { Dispute } from '../disputes/dispute.js';
import { type CaseRouting, routingOf } from './case-routing.js';

const FINISHED_KEPT = 20;

/** The dispute with its routing changed, and with the offices that see it by that right (共享单位). */
export function withRouting(dispute: Dispute, changes: Partial<CaseRouting>): Dispute {
  const changed = { ...routingOf(dispute), ...changes };
  const finished = changed.transfers.filter(({ state }) => state !== 'sent');
  const dropped = new Set(finished.slice(0, Math.max(finished.length - FINISHED_KEPT, 0)));
  const routing = { ...changed, transfers: changed.transfers.filter((one) => !dropped.has(one)) };
  const { sharedWith: _before, ...rest } = dispute;
  const shared = officesOf(routing);
  return { ...rest, routing, ...(shared.length > 0 ? { sharedWith: shared } : {}) };
}

/** Who is answerable, who helps, and who was asked and has to know what for. */
const officesOf = ({ office, coOwners, transfers }: CaseRouting): string[] => [
  ...new Set([
    ...(office ? [office.personId] : []),
    ...coOwners.filter(({ kind }) => kind === 'office').map(({ id }) => id),
    ...transfers.filter(({ state }) => state === 'sent').map(({ to }) => to.personId),
  ]),
];
