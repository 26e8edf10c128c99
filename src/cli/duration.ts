import { InvalidArgumentError } from 'commander';

const UNIT_MS = { m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** Reads an option that is a length of time, such as `30m`, `24h` or `7d`, or 0; in milliseconds. */
export function duration(longestMs: number): (value: string) => number {
  return (value) => {
    const [, count = '', unit = ''] = /^(\d{1,6})([mhd])$/.exec(value) ?? [];
    const ms = value === '0' ? 0 : Number(count) * UNIT_MS[unit as keyof typeof UNIT_MS];
    if (count !== '' || value === '0') {
      if (ms <= longestMs) return ms;
    }
    throw new InvalidArgumentError(
      `It must be a length of time such as 30m, 24h or 7d, at most ${longestMs / UNIT_MS.d}d, or 0.`,
    );
  };
}
