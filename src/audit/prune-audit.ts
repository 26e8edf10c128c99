import type { Clock } from '../domain/time/clock.js';
import type { AuditRepository } from '../store/audit/audit-repository.js';
import { type Anchor, signAnchor } from './anchor.js';
import { AnchorClaims } from './anchor-claims.js';
import { AnchorFile } from './anchor-file.js';
import type { SigningKeys } from './signing-keys.js';

/** Logs are kept for six months at least, by law: in days, the longest that six months can be. */
const SHORTEST_RETENTION_DAYS = 184;

const DAY_MS = 86_400_000;

export interface AuditPruning {
  readonly repository: AuditRepository;
  readonly anchorFile: string;
  readonly keys: SigningKeys;
  readonly clock: Clock;
  readonly retentionDays: number;
}

/**
 * Up to which entry all were signed for longer ago than they must be kept. It goes by the time of the signature, which
 * nobody can change afterwards, and not by what an entry says of when something happened.
 *
 * @throws RangeError when they would be kept for less than six months
 */
export async function prunableAnchor(pruning: AuditPruning): Promise<Anchor | undefined> {
  const { anchorFile, keys, clock, retentionDays } = pruning;
  if (!(retentionDays >= SHORTEST_RETENTION_DAYS)) {
    throw new RangeError(`audit entries are kept for at least ${SHORTEST_RETENTION_DAYS} days`);
  }
  const before = clock.now().getTime() - retentionDays * DAY_MS;
  let oldest: Anchor | undefined;
  const claims = new AnchorClaims([anchorFile], keys.publicKeys);
  await claims.read((anchor) => {
    const old = new Date(anchor.at).getTime() < before;
    if (old && anchor.sequence > (oldest?.sequence ?? 0)) oldest = anchor;
  });
  const { checkpoint } = claims;
  return oldest && oldest.sequence > (checkpoint?.sequence ?? 0) ? oldest : checkpoint;
}

/**
 * Removes the entries up to this anchor's, oldest first (到期清理). Before the first one goes, a signed checkpoint says
 * from where the chain will begin; one that broke off is simply done again.
 */
export async function pruneAudit(upTo: Anchor, pruning: AuditPruning): Promise<number> {
  const { repository, anchorFile, keys, clock } = pruning;
  if (upTo.kind !== 'checkpoint') {
    const checkpoint = signAnchor(
      {
        kind: 'checkpoint',
        from: 1,
        sequence: upTo.sequence,
        hash: upTo.hash,
        at: clock.now().toISOString(),
        by: 'operator',
      },
      keys,
    );
    await new AnchorFile(anchorFile).append([JSON.stringify(checkpoint)]);
  }
  return repository.removeUpTo(upTo.sequence);
}
