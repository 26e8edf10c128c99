import { addDays } from '../../domain/time/add-days.js';
import type { Tale } from '../world/tale.js';
import type { World } from '../world/world.js';
import { reportInApp } from './app-reports.js';

const IN_APP_TOO = 0.18;

/** Others report the same quarrel on their own platforms, within a few days (多头上报). */
export function othersReport(tale: Tale, world: World): void {
  const draw = world.draw('duplicates');
  if (draw.chance(IN_APP_TOO)) {
    world.plan(
      'same quarrel in the app',
      addDays(world.today, draw.int(0, 2)),
      draw.int(8 * 60, 19 * 60),
      () => reportInApp(tale, world),
    );
  }
}
