import type { CaseTeam, MemberState, TeamMember } from './case-team.js';

/** The team with somebody's part in it standing differently (变更成员状态). */
export const withMember = (
  team: CaseTeam,
  { personId, role }: Pick<TeamMember, 'personId' | 'role'>,
  change: { readonly state: MemberState; readonly answeredAt: Date; readonly answer?: string },
): CaseTeam => ({
  ...team,
  members: team.members.map((one) =>
    one.personId === personId && one.role === role && (one.state === 'asked' || one.state === 'accepted')
      ? { ...one, ...change }
      : one,
  ),
});
