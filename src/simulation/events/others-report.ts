import type { PlatformName } from '../../domain/platforms/platform-name.js';
import { addDays } from '../../domain/time/add-days.js';
import type { Tale } from '../world/tale.js';
import type { World } from '../world/world.js';
import { reportInWeChat } from './account/report-in-we-chat.js';
import { reportInApp } from './app-reports.js';
import { recordInGrid } from './record-in-grid.js';

const IN_APP_TOO = 0.18;
const IN_GRID_TOO = 0.18;
const IN_WECHAT_TOO = 0.1;

/** Others report the same quarrel through other doors, within a few days (多头上报). */
export function othersReport(tale: Tale, first: PlatformName, world: World): void {
  const draw = world.draw('duplicates');
  const later = (name: string, report: () => Promise<void>): void =>
    world.plan(name, addDays(world.today, draw.int(0, 2)), draw.int(8 * 60, 19 * 60), report);
  if (draw.chance(IN_APP_TOO)) later('same quarrel in the app', () => reportInApp(tale, world));
  if (first !== 'grid' && draw.chance(IN_GRID_TOO))
    later('same quarrel on the rounds', () => recordInGrid(tale, world));
  if (!draw.chance(IN_WECHAT_TOO)) return;
  // Whoever reported it already does not do so again.
  const { applicant, respondent, reports } = tale;
  const isApplicants = reports.some(({ openid }) => openid === applicant.openid);
  const two = isApplicants ? { self: respondent, other: applicant } : { self: applicant, other: respondent };
  later('same quarrel in WeChat', () => reportInWeChat(tale, two, world));
}
