import type { PlatformAdapter } from '../../../adapters/port.js';
import type { Fault } from './matrix.js';
import { nowhere, type Rig } from './rig.js';

const TEN_MINUTES_MS = 600_000;
/** As short as a request on a busy machine allows. */
const IMPATIENT_MS = 100;
/** Unpacking as much as a real adapter takes is tried once for each elsewhere. */
const SHORT_BYTES = 65_536;

/** Lets one fault happen while something is asked of the platform, and puts everything right afterwards. */
export async function under<Result>(
  fault: Fault,
  rig: Rig,
  ask: (adapter: PlatformAdapter) => Promise<Result>,
): Promise<Result> {
  const breaker = { failures: 1_000_000 };
  switch (fault) {
    case 'none':
      return ask(rig.adapter);
    case 'nobody-listens':
      return ask(rig.adapterWith({ breaker, baseUrl: await nowhere() }));
    case 'clock-ahead':
    case 'clock-behind': {
      const aheadMs = fault === 'clock-ahead' ? TEN_MINUTES_MS : -TEN_MINUTES_MS;
      return during('clock', { aheadMs }, { aheadMs: 0 }, rig, () => ask(rig.adapterWith({ breaker })));
    }
    default: {
      const isSlow = fault === 'slow' || fault === 'slow-loris';
      const adapter = rig.adapterWith({
        breaker,
        ...(isSlow ? { timeoutMs: IMPATIENT_MS } : {}),
        ...(fault === 'gzip-bomb' ? { mostAnswerBytes: SHORT_BYTES } : {}),
      });
      const mode = { mode: fault, delayMs: fault === 'slow' ? 5_000 : IMPATIENT_MS / 2 };
      return during('mode', mode, { mode: 'up' }, rig, () => ask(adapter));
    }
  }
}

async function during<Result>(
  setting: string,
  wrong: object,
  right: object,
  rig: Rig,
  work: () => Promise<Result>,
): Promise<Result> {
  await rig.control('POST', `/control/${setting}`, wrong);
  try {
    return await work();
  } finally {
    await rig.control('POST', `/control/${setting}`, right);
  }
}
