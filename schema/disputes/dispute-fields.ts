import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { allowedMoves } from '../../src/domain/disputes/allowed-moves.js';
import type { Dispute as DisputeOnFile } from '../../src/domain/disputes/dispute.js';
import { revision } from '../../src/domain/disputes/revision.js';
import type { Actor } from '../../src/domain/people/actor.js';
import { deliverCommand } from '../../src/services/effects/deliver-command.js';
import type { DisputesContext } from './context.js';
import { Dispute } from './dispute.js';

const person = (who: Actor, disputeArea: string) => ({ ...who, disputeArea });

/** What a dispute tells that is not simply stored in it. */
@Resolver(() => Dispute)
export class DisputeFields {
  @FieldResolver()
  revision(@Root() dispute: DisputeOnFile) {
    return revision(dispute);
  }

  @FieldResolver()
  place(@Root() { place, areaCode }: DisputeOnFile) {
    return { ...place, areaCode };
  }

  @FieldResolver()
  owner(@Root() { owner, areaCode }: DisputeOnFile) {
    return person(owner, areaCode);
  }

  @FieldResolver()
  async parties(@Root() { partyIds, areaCode }: DisputeOnFile, @Ctx() { parties }: DisputesContext) {
    const found = await parties.loadMany(partyIds);
    return found.flatMap((party) => (party && !(party instanceof Error) ? [{ ...party, areaCode }] : []));
  }

  @FieldResolver()
  async history(@Root() dispute: DisputeOnFile, @Ctx() { services }: DisputesContext) {
    const { areaCode } = dispute;
    const entries = await services.repositories.disputes.wholeHistory(dispute);
    return entries.map((entry) => ({
      ...entry,
      areaCode,
      by: person(entry.by, areaCode),
      ...('owner' in entry ? { owner: person(entry.owner, areaCode) } : {}),
      ...('evidence' in entry ? { evidence: entry.evidence.map((item) => ({ ...item, areaCode })) } : {}),
    }));
  }

  @FieldResolver()
  allowedMoves(@Root() { step }: DisputeOnFile) {
    return allowedMoves(step);
  }

  @FieldResolver()
  pendingDeliveries(@Root() { effects, areaCode }: DisputeOnFile) {
    return effects
      .filter(({ kind }) => kind === deliverCommand.name)
      .map((effect) => ({
        areaCode,
        platform: deliverCommand.payloadOf(effect).command.platform,
        attempts: effect.attempts,
        nextAt: effect.parked ? undefined : effect.notBefore,
        reason: effect.parked?.cause ?? effect.lastError,
        parked: effect.parked !== undefined,
      }));
  }
}
