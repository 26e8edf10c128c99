import type { Aggregate } from '../effects/aggregate.js';
import type { QuietHours } from './quiet-hours.js';

/** How somebody of the office wants to be told (提醒设置). Its id is that of the person. */
export interface StaffInbox extends Aggregate {
  readonly quiet: QuietHours;
}
