import { asksToReconcile } from './asks-to-reconcile.js';
import { CONCERNS } from './concerns.js';
import { findConcern } from './find-concern.js';
import type { SafetyConcern } from './safety-concern.js';

/** What goes before all else in a case of danger; anything else gives way to it. */
const GRAVE: ReadonlySet<SafetyConcern['kind']> = new Set(['self-harm', 'minor', 'violence', 'crime']);

/**
 * What has to be said first (安全提示判定). Where somebody is beaten, nobody is helped to bring the two together again: then nothing
 * but that is said.
 *
 * @param question in simplified script
 * @param inDanger whether it is about a case whose mediation has stopped because somebody is in danger
 */
export function concernOf(question: string, inDanger: boolean): SafetyConcern | undefined {
  const found = findConcern(question);
  const violence: SafetyConcern = { kind: 'violence', ...CONCERNS.violence };
  const concern = inDanger && !(found && GRAVE.has(found.kind)) ? violence : found;
  const isViolence = inDanger || found?.kind === 'violence' || found?.kind === 'minor';
  return concern && isViolence && asksToReconcile(question) ? { ...concern, goesOn: false } : concern;
}
