import type { Protection } from './protection.js';

/**
 * What stops a mediation at once (停调情形): violence 暴力, harm to a child 侵害未成年人, a crime 涉嫌犯罪, a threat to
 * somebody's life 生命威胁.
 */
export const DANGERS = ['violence', 'child', 'crime', 'threat'] as const;

export type Danger = (typeof DANGERS)[number];

/** As what whoever is in danger is protected (危险与保护). */
export const PROTECTION_IN: Readonly<Record<Danger, Protection>> = {
  violence: 'victim',
  child: 'minor',
  crime: 'victim',
  threat: 'victim',
};

/** That mediation has stopped and the police have been called in (中止调解、公调对接). */
export interface Suspension {
  /** Absent where it was erased. */
  readonly danger?: Danger;
  readonly since: Date;
  readonly raisedBy: string;
  /** What came to light, in 5 to 200 characters. */
  readonly note: string;
  /** The police's receipt (公安回执), at most 40 characters. */
  readonly receipt?: { readonly number: string; readonly at: Date };
  /** Since when the leading group knows that there is no receipt (未回执上报). */
  readonly escalatedAt?: Date;
}
