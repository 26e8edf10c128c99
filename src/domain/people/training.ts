import type { IsoDate } from '../law/iso-date.js';

/** That somebody was to take part in a training (业务培训), and whether he or she did. */
export interface Training {
  /** At most 80 characters (课程). */
  readonly course: string;
  readonly heldOn: IsoDate;
  /** 1 to 80 (学时). */
  readonly hours: number;
  /** 是否参加. */
  readonly attended: boolean;
  /** Number of the certificate (结业证书), at most 40 characters; only for whoever was there. */
  readonly certificate?: string;
}

const isText = (text: string, most: number): boolean => text.trim() !== '' && [...text].length <= most;

/** What is wrong with it (培训记录检查), in a sentence fit to be shown; nothing where nothing is. */
export function faultInTraining(training: Training, today: IsoDate): string | undefined {
  const { course, heldOn, hours, attended, certificate } = training;
  if (!isText(course, 80)) return '课程名称须为 1 至 80 字。';
  if (heldOn > today) return '培训日期不能晚于今天。';
  if (!Number.isInteger(hours) || hours < 1 || hours > 80) return '学时须为 1 至 80 的整数。';
  if (certificate === undefined) return undefined;
  return attended && isText(certificate, 40) ? undefined : '结业证书编号为 1 至 40 字，只发给参加者。';
}

/** The hours of a year that somebody was there for (年度学时). */
export const trainedHours = (trainings: readonly Training[], year: number): number =>
  trainings
    .filter(({ attended, heldOn }) => attended && heldOn.startsWith(`${year}-`))
    .reduce((sum, { hours }) => sum + hours, 0);
