import { addDays } from '../../domain/time/add-days.js';
import type { EventKind } from '../event-kind.js';
import { newTale } from '../world/new-tale.js';
import { othersReport } from './others-report.js';
import { recordInGrid } from './record-in-grid.js';

const SHARE_OF_ALL = 0.62;

/** Grid workers record quarrels on their rounds, every day of the week (网格上报). */
export const gridReports: EventKind = {
  independent: true,
  plan(day, world) {
    const draw = world.draw('grid reports');
    for (let left = draw.count((world.scale * SHARE_OF_ALL) / 365); left > 0; left -= 1) {
      world.plan('grid report', day, draw.int(7 * 60, 20 * 60), async () => {
        const tale = newTale(world, addDays(world.today, -draw.int(0, 3)), draw);
        await recordInGrid(tale, world);
        othersReport(tale, 'grid', world);
      });
    }
  },
};
