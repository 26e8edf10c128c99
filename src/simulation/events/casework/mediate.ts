import type { Dispute } from '../../../domain/disputes/dispute.js';
import type { FactContent } from '../../../domain/figures/case-fact.js';
import { MEDIATION_MODES } from '../../../domain/figures/mediation-mode.js';
import type { Actor } from '../../../domain/people/actor.js';
import { recordCaseFact } from '../../../services/insight/record-case-fact.js';
import type { Tale } from '../../world/tale.js';
import type { World } from '../../world/world.js';
import { agree } from './agree.js';
import { handOver } from './hand-over.js';
import { meet } from './meet.js';

const MEETS_AGAIN = 0.35;
const MOST_MEETINGS = 4;
const SUCCEEDS = 0.78;
const TO_COURT = 0.6;
const BILINGUAL = 0.4;
/** Of the meetings, how many are planned and held as a session. */
const IN_SESSION = 0.4;

/** The parties sit together once more, and perhaps come to terms (调解一次); where they do not, some go to the court. */
export async function mediate(
  tale: Tale,
  dispute: Dispute,
  by: Actor,
  world: World,
): Promise<'goes-on' | 'over'> {
  if (tale.atCourt) return 'goes-on';
  if (tale.result !== undefined) return 'over';
  const draw = world.draw('mediation');
  const say = async (content: FactContent): Promise<void> => {
    const { clock } = world.hub;
    const key = `sim-${tale.number}-${tale.said.length + 1}-said`;
    const fact = await recordCaseFact(dispute.id, { content, at: clock.now() }, key, by, world.hub.services);
    if ('refused' in fact) world.count(`refused: ${fact.code}`);
    else tale.said.push({ content, on: world.today });
  };
  const languages = draw.chance(BILINGUAL) ? ['cmn', 'ysy'] : ['cmn'];
  if (tale.said.length === 0) await say({ kind: 'accepted', languages });
  const mode = draw.pick(MEDIATION_MODES);
  const content = { kind: 'mediated', mode, languages } as const;
  const sits = mode !== 'remote-court' && draw.chance(IN_SESSION);
  if (sits && (await meet(tale, dispute, { mode, languages }, by, world)))
    tale.said.push({ content, on: world.today });
  else await say(content);
  const meetings = tale.said.filter(({ content }) => content.kind === 'mediated').length;
  if (meetings < MOST_MEETINGS && draw.chance(MEETS_AGAIN)) return 'goes-on';
  tale.result = draw.chance(SUCCEEDS)
    ? 'succeeded'
    : draw.pick(['failed', 'failed', 'withdrawn', 'terminated']);
  const amountFen = draw.int(0, 300) * 10_000;
  await say({ kind: 'ended', result: tale.result, amountFen });
  if (tale.result === 'succeeded') await agree(tale, dispute, amountFen, by, world);
  if (tale.result !== 'failed' || !draw.chance(TO_COURT)) return 'over';
  return (await handOver(tale, dispute, by, world)) ? 'goes-on' : 'over';
}
