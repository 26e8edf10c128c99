import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { allSources } from '../../src/domain/disputes/all-sources.js';
import { allowedMoves } from '../../src/domain/disputes/allowed-moves.js';
import type { Dispute as DisputeOnFile } from '../../src/domain/disputes/dispute.js';
import { revision } from '../../src/domain/disputes/revision.js';
import type { Actor } from '../../src/domain/people/actor.js';
import { maskName } from '../../src/policy/masks/mask-name.js';
import type { RecordFacts } from '../../src/policy/record-facts.js';
import { recordOfDispute } from '../../src/policy/record-of-dispute.js';
import { deliverCommand } from '../../src/services/effects/deliver-command.js';
import type { DisputesContext } from './context.js';
import { Dispute } from './dispute.js';
import { partyOf } from './party-of.js';

/** Those who work with the hub do so under their names; a resident does not. */
const person = (who: Actor, of: RecordFacts) => ({
  ...who,
  of,
  ...(who.role === 'resident' ? { name: maskName(who.name) } : {}),
});

/** What a dispute tells that is not simply stored in it. */
@Resolver(() => Dispute)
export class DisputeFields {
  @FieldResolver()
  revision(@Root() dispute: DisputeOnFile) {
    return revision(dispute);
  }

  @FieldResolver()
  place(@Root() dispute: DisputeOnFile) {
    return { ...dispute.place, of: recordOfDispute(dispute) };
  }

  @FieldResolver()
  owner(@Root() dispute: DisputeOnFile) {
    return person(dispute.owner, recordOfDispute(dispute));
  }

  @FieldResolver()
  async parties(@Root() dispute: DisputeOnFile, @Ctx() { parties }: DisputesContext) {
    const found = await parties.loadMany(dispute.partyIds);
    return found.flatMap((party) => (party && !(party instanceof Error) ? [partyOf(dispute, party)] : []));
  }

  @FieldResolver()
  protections(@Root() { protections }: DisputeOnFile) {
    return protections ?? [];
  }

  @FieldResolver()
  async history(@Root() dispute: DisputeOnFile, @Ctx() { services }: DisputesContext) {
    const of = recordOfDispute(dispute);
    const entries = await services.repositories.disputes.wholeHistory(dispute);
    return entries.map((entry) => ({
      ...entry,
      of,
      by: person(entry.by, of),
      ...('owner' in entry && entry.owner ? { owner: person(entry.owner, of) } : {}),
      ...('office' in entry ? { office: person(entry.office, of) } : {}),
      ...('told' in entry ? { told: entry.told.map((one) => person(one, of)) } : {}),
      ...('evidence' in entry ? { evidence: entry.evidence.map((item) => ({ ...item, of })) } : {}),
    }));
  }

  @FieldResolver()
  sources(@Root() dispute: DisputeOnFile) {
    const of = recordOfDispute(dispute);
    return allSources(dispute).map((source) => ({ ...source, of }));
  }

  @FieldResolver()
  mergedInto(@Root() { mergedInto }: DisputeOnFile, @Ctx() { disputes }: DisputesContext) {
    return mergedInto ? disputes.load(mergedInto.disputeId) : null;
  }

  @FieldResolver()
  merge(@Root() dispute: DisputeOnFile) {
    const { mergedInto } = dispute;
    if (!mergedInto) return null;
    const of = recordOfDispute(dispute);
    const reasons = mergedInto.reasons?.map((reason) => ({ ...reason, of }));
    return { ...mergedInto, of, by: person(mergedInto.by, of), reasons };
  }

  @FieldResolver()
  async absorbs(@Root() { absorbs = [] }: DisputeOnFile, @Ctx() { disputes }: DisputesContext) {
    const found = await disputes.loadMany(absorbs.map(({ disputeId }) => disputeId));
    return found.filter((one) => one && !(one instanceof Error));
  }

  @FieldResolver()
  allowedMoves(@Root() { step, mergedInto }: DisputeOnFile) {
    return mergedInto ? [] : allowedMoves(step);
  }

  @FieldResolver()
  pendingDeliveries(@Root() dispute: DisputeOnFile) {
    return dispute.effects
      .filter(({ kind }) => kind === deliverCommand.name)
      .map((effect) => ({
        of: recordOfDispute(dispute),
        platform: deliverCommand.payloadOf(effect).command.platform,
        attempts: effect.attempts,
        nextAt: effect.parked ? undefined : effect.notBefore,
        reason: effect.parked?.cause ?? effect.lastError,
        parked: effect.parked !== undefined,
      }));
  }
}
