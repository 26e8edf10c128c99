import type { Dispute } from '../../../domain/disputes/dispute.js';
import { isRefusal } from '../../../domain/disputes/is-refusal.js';
import type { MediationMode } from '../../../domain/figures/mediation-mode.js';
import type { Actor } from '../../../domain/people/actor.js';
import type { PlannedSession } from '../../../domain/sessions/check-session.js';
import { holdSession } from '../../../services/disputes/sessions/hold-session.js';
import { planSession } from '../../../services/disputes/sessions/plan-session.js';
import { recordStatement } from '../../../services/disputes/sessions/record-statement.js';
import type { Tale } from '../../world/tale.js';
import type { World } from '../../world/world.js';

/** How the parties met, and in which languages. */
export interface Meeting {
  readonly mode: Exclude<MediationMode, 'remote-court'>;
  readonly languages: readonly string[];
}

/**
 * A session is planned, held, read to both parties and found right (召开调解会); one of them says something in confidence.
 *
 * @returns whether it was held: it then counts by itself
 */
export async function meet(
  { number, said }: Tale,
  { id, partyIds }: Dispute,
  { mode, languages }: Meeting,
  by: Actor,
  world: World,
): Promise<boolean> {
  const { services, clock } = world.hub;
  const [applicant = '', respondent = ''] = partyIds;
  const present = { presence: 'on-site', languages } as const;
  const planned: PlannedSession = {
    mode,
    beginsAt: clock.now(),
    place: '社区调解室',
    attendees: [
      ...[applicant, respondent].map((partyId) => ({ role: 'party', partyId, ...present }) as const),
      { role: 'mediator', name: by.name, ...present },
    ],
  };
  const key = `sim-${number}-session-${said.length}`;
  const session = await planSession(id, planned, key, by, services);
  if (isRefusal(session)) return refused(session.code, world);
  const words = { key: 'in-private', text: '我不想让对方知道我愿意让步多少。', confidential: true };
  await recordStatement(session.id, { ...words, at: clock.now(), partyId: applicant }, by, services);
  const held = {
    endedAt: clock.now(),
    languages,
    readings: [applicant, respondent].map((partyId) => ({
      partyId,
      language: languages[0] ?? 'cmn',
      confirmed: true,
    })),
    result: 'adjourned',
    outcome: '双方陈述了意见，商定再谈。',
  } as const;
  const outcome = await holdSession(session.id, held, by, services);
  if (isRefusal(outcome)) return refused(outcome.code, world);
  world.count('session held');
  return true;
}

function refused(code: string, world: World): false {
  world.count(`refused: ${code}`);
  return false;
}
