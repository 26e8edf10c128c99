import type { IsoDate } from '../law/iso-date.js';
import type { CourtFiling } from './court-filing.js';

/** The seven groups that the court invites to its platform (特邀入驻七类人员). */
export const INVITED_GROUPS = {
  'party-and-government': '街道党政领导',
  police: '派出所民警',
  notary: '公证处人员',
  'peoples-mediator': '人民调解员',
  'grid-worker': '网格员',
  'legal-adviser': '村（社区）法律顾问',
  'legal-volunteer': '法律明白人',
} as const satisfies Readonly<Record<string, string>>;

export type InvitedGroup = keyof typeof INVITED_GROUPS;

/** How an enrolment stands: asked for 待审核, enrolled 已入驻, refused 未通过, expired 已到期, ended 已停用. */
export const ENROLMENT_STATES = ['asked', 'enrolled', 'refused', 'expired', 'ended'] as const;

export type EnrolmentState = (typeof ENROLMENT_STATES)[number];

/** What the roster of the court's platform says of somebody (入驻名册). */
export interface RosterEntry {
  readonly personId: string;
  readonly name: string;
  readonly group: InvitedGroup;
  /** 单位. */
  readonly unit: string;
  /** 职务. */
  readonly post: string;
  readonly phone: string;
  /** The tribunal that the person works with (对接人民法庭). */
  readonly tribunal: string;
  readonly areaCode: string;
  readonly from: IsoDate;
  /** The last day (有效期至). */
  readonly until: IsoDate;
}

/** Somebody of an invited group on the court's platform (入驻). Its id is `PERSON:GROUP:N`. */
export interface Enrolment extends CourtFiling, RosterEntry {
  readonly state: EnrolmentState;
  /** Set a month before the last day, so that it can be renewed in time (到期提醒). */
  readonly remindedAt?: Date;
}
