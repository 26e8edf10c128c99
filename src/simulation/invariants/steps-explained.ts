import type { HistoryEntry } from '../../domain/disputes/history-entry.js';
import { TRANSITIONS } from '../../domain/disputes/transitions.js';
import type { Fault, Invariant } from '../invariant.js';
import type { StoredDispute } from '../world/stored-dispute.js';

/**
 * No step is skipped without a reason (跳步无理由): from the first entry to the last, each move is one that the table
 * allows, made in a role that may, with the evidence and the reason that it asks for; and the last one led to where the
 * case stands.
 */
export const stepsExplained: Invariant = {
  name: 'steps-explained',
  async check({ hub }, { disputes }) {
    const { disputes: repository } = hub.services.repositories;
    const faults: Fault[] = [];
    for (const dispute of disputes) {
      const reason = whyUnexplained(dispute, await repository.wholeHistory({ ...dispute, id: dispute._id }));
      if (reason !== undefined) faults.push({ case: dispute._id, reason });
    }
    return faults;
  },
};

function whyUnexplained({ step }: StoredDispute, history: readonly HistoryEntry[]): string | undefined {
  const gap = history.findIndex((entry, index) => entry.number !== index + 1);
  if (gap !== -1) return `its history has no entry ${gap + 1}`;
  let at = 'collect';
  for (const entry of history) {
    if (entry.action !== 'moved') continue;
    const { number, from, to, move, by, evidence, reason } = entry;
    const row = TRANSITIONS.find((one) => one.from === from && one.to === to && one.move === move);
    if (from !== at) return `entry ${number} moves it from ${from}, and it was at ${at}`;
    if (!row) return `entry ${number} moves it from ${from} to ${to}, which is forbidden`;
    if (row.needsReason && !reason) return `entry ${number} moves it from ${from} to ${to} without a reason`;
    const lacks = row.evidence.filter((kind) => !evidence.some((piece) => piece.kind === kind && piece.text));
    if (lacks.length > 0) return `entry ${number} moves it to ${to} without ${lacks.join(', ')}`;
    // Whoever brings a case in reports it in the same breath, whatever his role.
    if (from !== 'collect' && !row.roles.includes(by.role)) return `entry ${number} was made by a ${by.role}`;
    at = to;
  }
  return at === step ? undefined : `it stands at ${step}, and its history led to ${at}`;
}
