import type { PlatformReport } from '../../domain/platforms/platform-report.js';

/** The id of what a platform told (收件编号): the same event of the same platform has the same one. */
export const inboxEntryId = ({ platform, eventId }: Pick<PlatformReport, 'platform' | 'eventId'>): string =>
  `${platform}:${eventId}`;
