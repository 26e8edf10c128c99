import { readFileSync } from 'node:fs';
import type { Clock } from '../domain/time/clock.js';

/**
 * The clock of a test (测试时钟): shows the instant that is written in a file, in ISO 8601, so that all processes
 * share it.
 *
 * @throws Error when the file does not hold an instant
 */
export function fileClock(file: string): Clock {
  return {
    now() {
      const instant = new Date(readFileSync(file, 'utf8').trim());
      if (Number.isNaN(instant.getTime())) throw new Error(`${file} does not hold an instant`);
      return instant;
    },
  };
}
