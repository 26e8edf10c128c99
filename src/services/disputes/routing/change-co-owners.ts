import type { Dispute } from '../../../domain/disputes/dispute.js';
import type { Refusal } from '../../../domain/disputes/refusal.js';
import { refuse } from '../../../domain/disputes/refuse.js';
import type { Actor } from '../../../domain/people/actor.js';
import {
  nameCoOwner as named,
  releaseCoOwner as released,
} from '../../../domain/routing/change-co-owners.js';
import type { CoOwnerKind } from '../../../domain/routing/co-owner.js';
import type { ServiceContext } from '../../context.js';
import { checkReason } from '../check-reason.js';
import { changeRouting } from './change-routing.js';

/** An organisation that helps and has nobody at the hub: whom to ask there, and what for. */
export interface CoOwnerInput {
  readonly kind: Exclude<CoOwnerKind, 'office'>;
  readonly name: string;
  readonly contact: string;
  readonly task: string;
}

const MOST_SIGNS = 80;

const isName = (text: string): boolean => text.trim() !== '' && [...text].length <= MOST_SIGNS;

/** Names a Party branch, a police station or the like as answerable for part of a case (登记协办组织). */
export async function nameCoOwner(
  id: string,
  { kind, name, contact, task }: CoOwnerInput,
  by: Actor,
  context: ServiceContext,
): Promise<Dispute | Refusal> {
  const fault = checkReason(task);
  if (fault) return fault;
  if (!isName(name) || !isName(contact)) {
    return refuse('invalid-input', `单位名称和联系人须为 1 至 ${MOST_SIGNS} 字。`);
  }
  const co = {
    id: `${kind}:${name.trim()}`,
    kind,
    name: name.trim(),
    contact: contact.trim(),
    task: task.trim(),
  };
  const now = context.clock.now();
  return changeRouting(id, undefined, (current) => named(current, co, by, now), by, context);
}

/** Lets an organisation go that helped with a case (解除协办). */
export async function releaseCoOwner(
  id: string,
  coOwnerId: string,
  reason: string,
  by: Actor,
  context: ServiceContext,
): Promise<Dispute | Refusal> {
  const fault = checkReason(reason);
  if (fault) return fault;
  const now = context.clock.now();
  return changeRouting(
    id,
    undefined,
    (current) => released(current, coOwnerId, reason.trim(), by, now),
    by,
    context,
  );
}
