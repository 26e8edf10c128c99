import type { SiteKind } from './site-kind.js';

/** The six-haves (六有) of a site: staff, premises, equipment, rules on the wall, duties, funds. */
const SIX_HAVES = {
  staff: '有工作人员',
  premises: '有办公场所',
  equipment: '有办公设备',
  'posted-rules': '有上墙制度',
  duties: '有工作职责',
  funds: '有工作经费',
} as const;

/** The four-haves (四有) of a police-justice station: an organisation, a place, people, facilities. */
const FOUR_HAVES = {
  organised: '有组织',
  place: '有场地',
  people: '有人员',
  facilities: '有设施',
} as const;

/** Every item of both checklists with its Chinese name (核查项目). */
export const CHECKLIST_ITEMS = { ...SIX_HAVES, ...FOUR_HAVES } as const;

export type ChecklistItem = keyof typeof CHECKLIST_ITEMS;

const itemsIn = (list: Readonly<Partial<Record<ChecklistItem, string>>>): ChecklistItem[] =>
  Object.keys(list) as ChecklistItem[];

/** What a site of this kind must have (核查清单). */
export const checklistOf = (kind: SiteKind): ChecklistItem[] =>
  itemsIn(kind === 'police-justice-station' ? FOUR_HAVES : SIX_HAVES);
