import type { QueueReport } from '../cli/wiring.js';
import type { Config } from '../config.js';
import { dropParked } from '../services/disputes/queue/drop-parked.js';
import { listParked } from '../services/disputes/queue/list-parked.js';
import { listPlatforms } from '../services/disputes/queue/list-platforms.js';
import {
  formatWorkAddress,
  parseWorkAddress,
  type WorkAddress,
} from '../services/disputes/queue/parked-work.js';
import type { Release, ReleaseOutcome } from '../services/disputes/queue/release-outcome.js';
import { retryParked } from '../services/disputes/queue/retry-parked.js';
import { asOperator, type OperatorContext } from './as-operator.js';

const MOST = 1_000;

/** `hub queue list` */
export const list = (config: Config): Promise<QueueReport> =>
  asOperator(config, async (context) => ({
    platforms: (await listPlatforms(context)).map(({ lateSince, ...rest }) => ({
      ...rest,
      ...(lateSince === undefined ? {} : { lateSince: lateSince.toISOString() }),
    })),
    parked: (await listParked(MOST, context)).map((work) => {
      const { kind, lane, cause, since, attempts, behind } = work;
      const id = formatWorkAddress(work);
      return { id, kind, lane, cause, since: since.toISOString(), attempts, behind };
    }),
  }));

/** `hub queue retry` */
export const retry = (config: Config, id: string): Promise<Release['released']> =>
  release(config, id, (address, context) => retryParked(address, context.by, context));

/** `hub queue drop` */
export const drop = (config: Config, id: string, reason: string): Promise<Release['released']> =>
  release(config, id, (address, context) => dropParked(address, reason, context.by, context));

async function release(
  config: Config,
  id: string,
  act: (address: WorkAddress, context: OperatorContext) => Promise<ReleaseOutcome>,
): Promise<Release['released']> {
  const address = parseWorkAddress(id);
  if (!address) throw new Error('this is not the id of parked work: see hub queue list');
  const outcome = await asOperator(config, (context) => act(address, context));
  if ('refused' in outcome) throw new Error(outcome.message);
  return outcome.released;
}
