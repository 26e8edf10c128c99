import type { Aggregate } from '../effects/aggregate.js';
import type { IsoDate } from '../law/iso-date.js';

/**
 * What must be done for whoever is in danger (安全处置事项): child-report 强制报告; order-help 协助申请人身安全保护令;
 * court-decision 法院裁定; reconsideration 申请复议; joint-visit 联合查访.
 */
export const SAFETY_DUTIES = [
  'child-report',
  'order-help',
  'court-decision',
  'reconsideration',
  'joint-visit',
] as const;

export type SafetyDutyKind = (typeof SAFETY_DUTIES)[number];

/** Somebody by name (具名人员). */
export interface SafetyPerson {
  readonly personId: string;
  readonly name: string;
}

/** One thing that must be done by an instant (安全处置事项), whose it is, and that it was done or has lapsed. */
export interface SafetyDuty {
  /** `KIND:NUMBER`, within the case. */
  readonly id: string;
  readonly kind: SafetyDutyKind;
  readonly dueAt: Date;
  readonly holder: SafetyPerson;
  readonly done?: { readonly at: Date; readonly by: SafetyPerson; readonly note: string };
  /** Since when it is before somebody that it was not done. */
  readonly lapsedAt?: Date;
}

/**
 * Who applies for a protection order (保护令申请人): the victim 本人, or where she cannot, a near relative 近亲属, the police
 * 公安机关, the women's federation 妇联, the village committee 村（居）民委员会, a relief station 救助管理机构.
 */
export const ORDER_APPLICANTS = [
  'victim',
  'near-relative',
  'police',
  'womens-federation',
  'village-committee',
  'relief-station',
] as const;

export type OrderApplicant = (typeof ORDER_APPLICANTS)[number];

/** Why somebody cannot apply for herself (不能自行申请的原因): no capacity 无民事行为能力, limited 限制民事行为能力, coerced 受强制、威吓. */
export const UNABLE_GROUNDS = ['no-capacity', 'limited-capacity', 'coerced'] as const;

export type UnableGround = (typeof UNABLE_GROUNDS)[number];

/** An application for a protection order (人身安全保护令申请), and what the court decided. */
export interface OrderApplication {
  readonly number: number;
  readonly filedBy: OrderApplicant;
  readonly unable?: UnableGround;
  readonly court: string;
  /** When the court took it in: its term runs from then. */
  readonly acceptedAt: Date;
  readonly urgent: boolean;
  readonly recordedBy: SafetyPerson;
  readonly decision?: {
    readonly granted: boolean;
    readonly at: Date;
    /** The court's number of it. */
    readonly caseNumber: string;
    /** Until when the order holds. */
    readonly until?: IsoDate;
  };
}

/** A warning letter of the police to whoever did it (告诫书). */
export interface WarningLetter {
  readonly number: string;
  readonly issuedOn: IsoDate;
}

/** All that is done for whoever is in danger in a dispute (安全处置). Its id is the dispute's, so that there is one. */
export interface SafetyCase extends Aggregate {
  readonly areaCode: string;
  /** The suspensions that it was opened for, by when they began. */
  readonly since: readonly Date[];
  readonly duties: readonly SafetyDuty[];
  readonly applications: readonly OrderApplication[];
  readonly warnings: readonly WarningLetter[];
}
