import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { dayInShanghai } from '../../src/domain/law/day-in-shanghai.js';
import { CHECKLIST_ITEMS, type ChecklistItem, checklistOf } from '../../src/domain/sites/checklists.js';
import type { Site as OnFile, SiteFacts } from '../../src/domain/sites/site.js';
import type { SiteKind } from '../../src/domain/sites/site-kind.js';
import type { RecordFacts } from '../../src/policy/record-facts.js';
import { Day, Labelled, OnRecord, registerValues } from '../kit/index.js';

type Part = { of: RecordFacts };

const SiteKindEnum = registerValues<SiteKind>('SiteKind', 'What kind of place it is (场所类别).', {
  'one-stop-centre': 'The one-stop centre (一站式中心).',
  'police-station-room': 'A mediation room in a police station (公调对接调解室).',
  'police-justice-station': 'A police-justice station in a village (警司联调工作站).',
  'mediation-room': 'Another mediation room (调解室).',
});

export const ChecklistItemEnum = registerValues<ChecklistItem>(
  'ChecklistItem',
  'What a site must have: six things (六有), or the four of a police-justice station (四有).',
  {
    staff: 'Staff (有工作人员).',
    premises: 'Premises (有办公场所).',
    equipment: 'Equipment (有办公设备).',
    'posted-rules': 'Rules on the wall (有上墙制度).',
    duties: 'Duties laid down (有工作职责).',
    funds: 'Funds (有工作经费).',
    organised: 'An organisation (有组织).',
    place: 'A place (有场地).',
    people: 'People (有人员).',
    facilities: 'Facilities (有设施).',
  },
);

@ObjectType({ description: 'One thing that a site must have, and whether it has (核查项目).' })
@Labelled('operate')
@OnRecord<Part>(({ of }) => of)
class ChecklistEntry {
  @Field(() => ChecklistItemEnum, { nullable: true, description: 'What (项目).' })
  item?: ChecklistItem;

  @Field(() => String, { nullable: true, description: 'Its Chinese name (名称).' })
  name?: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is there; null while nobody looked (是否具备).',
  })
  isThere?: boolean;

  @Field(() => String, { nullable: true, description: 'What that can be seen by (佐证).' })
  evidence?: string;

  @Field(() => Day, { nullable: true, description: 'When somebody last looked (核查日期).' })
  checkedOn?: string;

  @Field(() => Day, {
    nullable: true,
    description: 'While it is missing: by when it must be there (整改期限).',
  })
  dueOn?: string;

  @Field(() => Date, {
    nullable: true,
    description: 'Since when the leading group knows that it is overdue (超期上报).',
  })
  overdueAt?: Date;
}

@ObjectType({ description: 'That somebody works at a site on these days (驻点).' })
@Labelled('operate')
@OnRecord<Part>(({ of }) => of)
class Stationing {
  @Field(() => ID, { nullable: true, description: 'Who (人员编号).' })
  personId?: string;

  @Field(() => Day, { nullable: true, description: 'The first day (起始日).' })
  from?: string;

  @Field(() => Day, { nullable: true, description: 'The last day, if there is one (截止日).' })
  until?: string;
}

@ObjectType({ description: 'Where people are mediated (场所).' })
@Labelled('operate')
@OnRecord<Part>(({ of }) => of)
export class Site {
  @Field(() => ID, { description: 'Id of the site (场所编号).' })
  @Labelled('public')
  id!: string;

  @Field(() => String, { nullable: true, description: 'Name (名称).' })
  name?: string;

  @Field(() => SiteKindEnum, { nullable: true, description: 'What kind (类别).' })
  kind?: SiteKind;

  @Field(() => ID, { nullable: true, description: 'In which area (辖区编码).' })
  areaCode?: string;

  @Field(() => String, { nullable: true, description: 'Where (地址).' })
  address?: string;

  @Field(() => String, { nullable: true, description: 'When it is open (开放时间).' })
  hours?: string;

  @Field(() => Int, { nullable: true, description: 'How many mediators it should have (应配人数).' })
  staffWanted?: number;

  @Field(() => Int, { nullable: true, description: 'How many it has today (实配人数).' })
  staffNow?: number;

  @Field(() => [Stationing], { nullable: true, description: 'Who works there, and who did (驻点).' })
  staff?: Stationing[];

  @Field(() => [ChecklistEntry], { nullable: true, description: 'What it must have (核查清单).' })
  checklist?: ChecklistEntry[];
}

/** A site as it stands today, judged by its area. */
export function siteOf(site: OnFile, now: Date): Site & Part {
  const { checks, gaps, staff, ...facts } = site;
  const of: RecordFacts = { id: site.id, areaCode: site.areaCode };
  const today = dayInShanghai(now);
  const isThere = ({ from, until }: OnFile['staff'][number]) => from <= today && (until ?? today) >= today;
  return {
    ...facts,
    of,
    staffNow: new Set(staff.filter(isThere).map(({ personId }) => personId)).size,
    staff: staff.map((one) => ({ ...one, of })),
    checklist: checklistOf(site.kind).map((item) => {
      const check = checks.find((one) => one.item === item);
      const gap = gaps.find((one) => one.item === item);
      return {
        of,
        item,
        name: CHECKLIST_ITEMS[item],
        ...(check ? { isThere: check.isThere, evidence: check.evidence, checkedOn: check.checkedOn } : {}),
        ...(gap ? { dueOn: gap.dueOn } : {}),
        ...(gap?.overdueAt ? { overdueAt: gap.overdueAt } : {}),
      };
    }),
  };
}

@InputType({ description: 'A site to be put on file (拟登记场所).' })
export class SiteInput {
  @Field(() => ID, { description: 'Chosen by the office, such as room-gulu (场所编号).' })
  id!: string;

  @Field(() => String, { description: 'Name, at most 80 characters (名称).' })
  name!: string;

  @Field(() => SiteKindEnum, { description: 'What kind (类别).' })
  kind!: SiteKind;

  @Field(() => ID, { description: 'In which area (辖区编码).' })
  areaCode!: string;

  @Field(() => String, { description: 'Where, at most 200 characters (地址).' })
  address!: string;

  @Field(() => String, { description: 'When it is open, at most 200 characters (开放时间).' })
  hours!: string;

  @Field(() => Int, { description: 'How many mediators it should have, at most 100 (应配人数).' })
  staffWanted!: number;
}

export const siteFactsOf = ({ id: _id, ...facts }: SiteInput): SiteFacts => ({ ...facts });
