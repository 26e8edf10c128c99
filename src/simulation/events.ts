import type { EventKind } from './event-kind.js';
import { accountReports } from './events/account-reports.js';
import { gridReports } from './events/grid-reports.js';
import { inboxes } from './events/inboxes.js';
import { platformOutages } from './events/platform-outages.js';
import { rounds } from './events/rounds.js';
import { sickLeave } from './events/sick-leave.js';
import { supervision } from './events/supervision.js';
import { textMessages } from './events/text-messages.js';
import { visits } from './events/visits.js';

/** Everything that happens in a subdistrict (事件一览). */
export const EVENTS: readonly EventKind[] = [
  platformOutages,
  sickLeave,
  inboxes,
  rounds,
  gridReports,
  accountReports,
  textMessages,
  visits,
  supervision,
];
