import type { Round } from '../../domain/grid/round.js';
import { deliverCommand } from '../effects/deliver-command.js';

/** The round with the order to give its route to whoever walks it, on the grid platform (下发走访任务). */
export function roundTaskEffect(round: Round, now: Date): Round {
  const { id, kind, gridCode, period, from, to, worker, stops, assignments } = round;
  if (!worker || stops.length === 0) return round;
  const key = `${id}:${assignments.length}.${stops.length}`;
  const effect = deliverCommand.emit(
    { lane: 'grid', key, notBefore: now },
    {
      command: {
        kind: 'round-task',
        platform: 'grid',
        key,
        taskId: id,
        round: kind,
        gridCode,
        period,
        from,
        to,
        worker,
        stops: stops
          .filter(({ doneOn }) => doneOn === undefined)
          .map(({ id: stop, name }) => ({ id: stop, name })),
      },
    },
  );
  return { ...round, effects: [...round.effects, effect] };
}
