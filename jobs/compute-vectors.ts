import { hostname } from 'node:os';
import type { Logger } from 'pino';
import type { ServiceContext } from '../src/services/context.js';

/** So that a beat takes seconds; the next one goes on. */
const REQUESTS_PER_BEAT = 8;
const LEASE_MS = 5 * 60_000;

/**
 * Computes some of the vectors that the corpus in use lacks (向量计算), where a server for them is set. Each machine has its
 * own caches, so one process on each is at it.
 */
export async function computeVectors(
  { assistant, repositories: { leases } }: ServiceContext,
  logger: Logger,
): Promise<void> {
  const turn = { type: 'corpus', id: hostname(), turn: 'vectors' };
  const holder = `${hostname()}:${process.pid}`;
  if (!(await leases.hold(turn, holder, LEASE_MS))) return;
  try {
    const progress = await assistant.embed(REQUESTS_PER_BEAT);
    if (progress?.failed !== undefined) logger.warn({ ...progress }, 'vectors not computed');
    else if (progress) logger.info({ ...progress }, 'vectors computed');
  } finally {
    await leases.release(turn, holder);
  }
}
