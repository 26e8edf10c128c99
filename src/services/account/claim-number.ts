import { randomInt } from 'node:crypto';
import { dayInShanghai } from '../../domain/law/day-in-shanghai.js';
import type { ServiceContext } from '../context.js';

const TRIES = 20;

/**
 * Takes a short number for a report (受理编号) that can be said over the telephone: month, day and four digits; more
 * digits on a day on which those have become scarce. It is the dispute's identity at this source.
 */
export async function claimNumber(
  disputeId: string,
  { repositories, clock }: ServiceContext,
): Promise<string> {
  const day = dayInShanghai(clock.now()).slice(5).replace('-', '');
  for (let turn = 0; ; turn += 1) {
    const digits = turn < TRIES ? 4 : 8;
    const number = `${day}${String(randomInt(10 ** digits)).padStart(digits, '0')}`;
    if ((await repositories.sources.claim('public-account', number, disputeId)) === disputeId) return number;
  }
}
