import type { Aggregate } from '../effects/aggregate.js';
import type { Actor } from '../people/actor.js';
import type { Role } from '../people/role.js';
import type { ConflictKind } from './conflict.js';
import type { SpeakingParty } from './mediation-case.js';
import type { UnmetLanguage } from './plan-team.js';

/** How somebody's part in a team stands: asked 待答复, accepted 已接受, declined 已谢绝, released 已解除. */
export const MEMBER_STATES = ['asked', 'accepted', 'declined', 'released'] as const;

export type MemberState = (typeof MEMBER_STATES)[number];

/** Somebody who was appointed to mediate (调解组成员). */
export interface TeamMember {
  readonly personId: string;
  readonly name: string;
  readonly role: Role;
  /** The area that the role is held for. */
  readonly areaCode: string;
  /** Whether the dispute comes into this person's hands (主办). */
  readonly isLead: boolean;
  readonly state: MemberState;
  /** Why this person was chosen (指派理由): the reasons of the place, and what the appointer said. */
  readonly reason: string;
  readonly appointedBy: Actor;
  readonly appointedAt: Date;
  readonly answeredAt?: Date;
  /** Why it was declined, or came to an end. */
  readonly answer?: string;
}

/** How those are helped who speak no language with the mediators (语言协助), as the parties agreed. */
export type AgreedHelp =
  | { readonly kind: 'joint' }
  | { readonly kind: 'interpreter'; readonly name: string; readonly relation: string };

/** That somebody may not mediate this dispute (回避登记). */
export interface DeclaredConflict {
  readonly personId: string;
  readonly kind: ConflictKind;
  /** At most 200 characters. */
  readonly note: string;
  readonly by: Actor;
  readonly at: Date;
}

/** That a party will not have somebody (当事人拒绝). */
export interface PartyRefusal {
  readonly personId: string;
  readonly partyId: string;
  readonly reason: string;
  readonly by: Actor;
  readonly at: Date;
}

/** Who mediates a dispute, and what speaks for and against whom (调解组). Its id is the dispute's. */
export interface CaseTeam extends Aggregate {
  readonly areaCode: string;
  /** What each party speaks, and when it said so; absent while nobody asked, or when it was erased. */
  readonly languages?: readonly (SpeakingParty & { readonly at: Date })[];
  readonly conflicts: readonly DeclaredConflict[];
  readonly refusals: readonly PartyRefusal[];
  readonly members: readonly TeamMember[];
  readonly help?: AgreedHelp;
  /** What nobody who could mediate spoke well enough when it was looked for (未满足的语言需求). */
  readonly unmet: readonly UnmetLanguage[];
  readonly unmetAt?: Date;
}

/** Those who are still asked or have accepted (在任成员). */
export const standing = (team: Pick<CaseTeam, 'members'>): TeamMember[] =>
  team.members.filter(({ state }) => state === 'asked' || state === 'accepted');

/** Whether an agreement must be read to a party in its own language, and a note of that be made (宣读确认). */
export const mustReadAloud = ({ languages = [], help }: Pick<CaseTeam, 'languages' | 'help'>): boolean =>
  help !== undefined ||
  languages.some(
    ({ languages: spoken }) =>
      spoken.length > 0 && !spoken.some(({ code, level }) => code === 'cmn' && level === 'fluent'),
  );
