import type { Checkpoint } from '../domain/effects/checkpoint.js';

/**
 * A checkpoint that tells a fault test where this process is and waits until the test lets it go on; the test
 * may kill it instead. A test that has gone away holds nothing up.
 *
 * @param controlUrl where the test listens
 */
export function faultCheckpoint(controlUrl: string): Checkpoint {
  return async (name) => {
    await fetch(controlUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name, pid: process.pid }),
    }).catch(() => undefined);
  };
}
