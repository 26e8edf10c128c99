import { addDays } from '../../domain/time/add-days.js';
import type { EventKind } from '../event-kind.js';
import { newTale } from '../world/new-tale.js';
import { reportInWeChat } from './account/report-in-we-chat.js';
import { othersReport } from './others-report.js';

const SHARE_OF_ALL = 0.38;
const BY_THE_OTHER = 0.2;

/** Villagers report their own quarrels at the public account, at any hour but the small ones (公众号反映). */
export const accountReports: EventKind = {
  independent: true,
  plan(day, world) {
    const draw = world.draw('account reports');
    for (let left = draw.count((world.scale * SHARE_OF_ALL) / 365); left > 0; left -= 1) {
      world.plan('begins a report in WeChat', day, draw.int(6 * 60, 23 * 60), async () => {
        const tale = newTale(world, addDays(world.today, -draw.int(0, 3)), draw);
        const { applicant, respondent } = tale;
        const two = draw.chance(BY_THE_OTHER)
          ? { self: respondent, other: applicant }
          : { self: applicant, other: respondent };
        await reportInWeChat(tale, two, world, () => othersReport(tale, 'public-account', world));
      });
    }
  },
};
