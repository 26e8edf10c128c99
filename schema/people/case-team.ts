import { Field, ID, ObjectType } from 'type-graphql';
import {
  type AgreedHelp,
  type MemberState,
  mustReadAloud,
  type CaseTeam as OnFile,
} from '../../src/domain/mediators/case-team.js';
import type { ConflictKind } from '../../src/domain/mediators/conflict.js';
import type { Role } from '../../src/domain/people/role.js';
import type { RecordFacts } from '../../src/policy/record-facts.js';
import { Labelled, OnRecord, registerValues } from '../kit/index.js';
import { RoleEnum } from '../terms/role.js';
import { LanguageHelpKindEnum, UnmetLanguage } from './recommendation.js';
import { SpokenLanguage } from './spoken-language.js';

type Part = { of: RecordFacts };

const MemberStateEnum = registerValues<MemberState>('MemberState', "How a member's part stands (成员状态).", {
  asked: 'Asked, and has not answered (待答复).',
  accepted: 'Has accepted (已接受).',
  declined: 'Has declined (已谢绝).',
  released: 'May not go on (已解除).',
});

export const ConflictKindEnum = registerValues<ConflictKind>(
  'ConflictKind',
  'Why somebody may not mediate a dispute (回避事由).',
  {
    kin: 'Kin of a party (亲属).',
    party: 'A party (当事人).',
    witness: 'A witness, or somebody who is to judge it (证人、陪审).',
    stake: 'Has a stake in it (利害关系).',
    'advised-a-party': 'Advised a party (曾为一方提供法律服务).',
    other: 'Something else that casts doubt (其他).',
  },
);

@ObjectType({ description: 'Somebody who was appointed to mediate (调解组成员).' })
@Labelled('case')
@OnRecord<Part>(({ of }) => of)
export class TeamMember {
  @Field(() => ID, { nullable: true, description: 'Who (人员编号).' })
  personId?: string;

  @Field(() => String, { nullable: true, description: 'Name (姓名).' })
  name?: string;

  @Field(() => RoleEnum, { nullable: true, description: 'In which role (角色).' })
  role?: Role;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the dispute comes into his or her hands (主办).',
  })
  isLead?: boolean;

  @Field(() => MemberStateEnum, { nullable: true, description: 'How it stands (状态).' })
  state?: MemberState;

  @Field(() => String, { nullable: true, description: 'Why he or she was chosen (指派理由).' })
  @Labelled('narrative')
  reason?: string;

  @Field(() => String, { nullable: true, description: 'By whom (指派人).' })
  appointedByName?: string;

  @Field(() => Date, { nullable: true, description: 'When (指派时间).' })
  appointedAt?: Date;

  @Field(() => Date, { nullable: true, description: 'When it was answered, or ended (答复时间).' })
  answeredAt?: Date;

  @Field(() => String, { nullable: true, description: 'Why it was declined, or ended (答复说明).' })
  @Labelled('narrative')
  answer?: string;
}

@ObjectType({ description: 'What a party speaks (当事人语言).' })
@Labelled('narrative')
@OnRecord<Part>(({ of }) => of)
export class PartyLanguages {
  @Field(() => ID, { nullable: true, description: 'Which party (当事人编号).' })
  partyId?: string;

  @Field(() => [SpokenLanguage], { nullable: true, description: 'Which languages (语言).' })
  languages?: SpokenLanguage[];
}

@ObjectType({ description: 'That somebody may not mediate the dispute (回避登记).' })
@Labelled('case')
@OnRecord<Part>(({ of }) => of)
export class DeclaredConflict {
  @Field(() => ID, { nullable: true, description: 'Who (人员编号).' })
  personId?: string;

  @Field(() => ConflictKindEnum, { nullable: true, description: 'Why (回避事由).' })
  kind?: ConflictKind;

  @Field(() => String, { nullable: true, description: 'In words (说明).' })
  @Labelled('narrative')
  note?: string;

  @Field(() => Date, { nullable: true, description: 'Since when it is known (登记时间).' })
  at?: Date;
}

@ObjectType({ description: 'That a party will not have somebody mediate (当事人拒绝).' })
@Labelled('party')
@OnRecord<Part>(({ of }) => of)
export class PartyRefusal {
  @Field(() => ID, { nullable: true, description: 'Whom (人员编号).' })
  personId?: string;

  @Field(() => ID, { nullable: true, description: 'Which party (当事人编号).' })
  partyId?: string;

  @Field(() => String, { nullable: true, description: 'Why (理由).' })
  @Labelled('narrative')
  reason?: string;

  @Field(() => Date, { nullable: true, description: 'When it was said (登记时间).' })
  at?: Date;
}

@ObjectType({
  description: 'How parties are helped whom the mediators do not understand, as agreed (商定的语言协助).',
})
@Labelled('case')
@OnRecord<Part>(({ of }) => of)
export class LanguageHelp {
  @Field(() => LanguageHelpKindEnum, { nullable: true, description: 'In which way (方式).' })
  kind?: AgreedHelp['kind'];

  @Field(() => String, { nullable: true, description: 'Who interprets (翻译人员姓名).' })
  @Labelled('name')
  interpreterName?: string;

  @Field(() => String, { nullable: true, description: 'What he or she is to the party (与当事人关系).' })
  @Labelled('narrative')
  interpreterRelation?: string;
}

@ObjectType({ description: 'Who mediates a dispute, and what speaks for and against whom (调解组).' })
@Labelled('case')
@OnRecord<Part>(({ of }) => of)
export class CaseTeam {
  @Field(() => [TeamMember], {
    nullable: true,
    description: 'All who were ever asked, in that order (成员).',
  })
  members?: TeamMember[];

  @Field(() => [PartyLanguages], { nullable: true, description: 'What the parties speak (当事人语言).' })
  @Labelled('narrative')
  languages?: PartyLanguages[];

  @Field(() => [DeclaredConflict], { nullable: true, description: 'Who may not mediate it (回避登记).' })
  conflicts?: DeclaredConflict[];

  @Field(() => [PartyRefusal], { nullable: true, description: 'Whom a party will not have (当事人拒绝).' })
  @Labelled('party')
  refusals?: PartyRefusal[];

  @Field(() => LanguageHelp, { nullable: true, description: 'How languages are bridged (语言协助).' })
  help?: LanguageHelp;

  @Field(() => [UnmetLanguage], {
    nullable: true,
    description: 'What nobody spoke well enough (未满足的语言需求).',
  })
  @Labelled('narrative')
  unmet?: UnmetLanguage[];

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Whether an agreement must be read aloud in a party's own language, and that be noted (宣读确认).",
  })
  mustReadAloud?: boolean;
}

/** A team as the graph shows it, judged by its dispute. */
export function caseTeamOf(team: OnFile, of: RecordFacts): CaseTeam & Part {
  const { help } = team;
  const part = <One extends object>(one: One) => ({ ...one, of });
  return {
    of,
    members: team.members.map(({ appointedBy, ...member }) =>
      part({ ...member, appointedByName: appointedBy.name }),
    ),
    languages: (team.languages ?? []).map(({ partyId, languages }) =>
      part({ partyId, languages: languages.map(part) }),
    ),
    conflicts: team.conflicts.map(part),
    refusals: team.refusals.map(part),
    ...(help
      ? {
          help: part({
            kind: help.kind,
            ...(help.kind === 'interpreter'
              ? { interpreterName: help.name, interpreterRelation: help.relation }
              : {}),
          }),
        }
      : {}),
    unmet: team.unmet.map(part),
    mustReadAloud: mustReadAloud(team),
  };
}
