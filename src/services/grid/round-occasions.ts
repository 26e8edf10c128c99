import type { Round } from '../../domain/grid/round.js';
import type { Occasion } from '../../domain/staff-notices/occasion.js';

const KINDS = {
  worker: 'round-reminder',
  'community-secretary': 'round-overdue',
  'leading-group': 'round-escalated',
} as const;

/** What the one who is told next is told of a round that is not complete (走访排查提醒). */
export function roundOccasions({ id, gridCode, to, level, worker }: Round, at: Date): Occasion[] {
  if (level === 'none') return [];
  const responsible = worker && {
    personId: worker.personId,
    name: worker.name,
    role: 'grid-worker' as const,
    areaCode: gridCode,
  };
  return [
    {
      kind: KINDS[level],
      mark: level,
      subject: { type: 'round', id },
      areaCode: gridCode,
      at,
      dueOn: to,
      ...(responsible ? { responsible } : {}),
    },
  ];
}
