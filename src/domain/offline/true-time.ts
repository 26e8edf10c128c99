/** Why nobody can say when something really was (时间存疑): it would be yet to come, or lies too far back. */
export const TIME_DOUBTS = ['future', 'too-old'] as const;

export type TimeDoubt = (typeof TIME_DOUBTS)[number];

/** What the clock of a device showed (设备时钟读数). It may be wrong by any amount, but the same amount both times. */
export interface DeviceReadings {
  readonly recordedAt: Date;
  readonly sentAt: Date;
}

/** When something was by a clock that is right (校正时间); where that is in doubt, the instant of receipt, and the doubt. */
export interface TrueTime {
  readonly at: Date;
  readonly doubt?: TimeDoubt;
}

/** A way over a weak line may take so long that a record seems to be this much later than it was sent. */
const TOLERANCE_MS = 5 * 60_000;
/** A phone that was away for longer than this has nothing to tell that could be applied unseen. */
const OLDEST_MS = 60 * 86_400_000;

/** How far a device's clock is from the right one (时钟偏差), in milliseconds: what to add to its readings. */
export const clockOffset = (sentAt: Date, receivedAt: Date): number =>
  receivedAt.getTime() - sentAt.getTime();

/**
 * When a record was really made (时钟校正): its device's readings tell how long before sending, and the hub knows when it was
 * received. A clock that somebody set in between shows as a record from the future, or from too long ago.
 */
export function trueTime({ recordedAt, sentAt }: DeviceReadings, receivedAt: Date): TrueTime {
  const at = recordedAt.getTime() + clockOffset(sentAt, receivedAt);
  const ahead = at - receivedAt.getTime();
  if (ahead > TOLERANCE_MS) return { at: receivedAt, doubt: 'future' };
  if (-ahead > OLDEST_MS) return { at: receivedAt, doubt: 'too-old' };
  return { at: new Date(Math.min(at, receivedAt.getTime())) };
}
