import type { IsoDate } from '../law/iso-date.js';

/** A code that no table of the hub has (未知代码): it is kept as it came, and reported. */
export interface UnknownCode {
  /** The platform's name of the field. */
  readonly field: string;
  readonly code: string;
  /** The edition of the table that does not have it, or that there is no table (代码表). */
  readonly table: string;
}

/** What a record 矛盾纠纷排查化解 of GB/T 31000 says besides the dispute itself (纠纷记录要素). */
export interface RecordDetails {
  /** 事件规模 and 事件类别 as they came. */
  readonly scaleCode: string;
  readonly categoryCode: string;
  /** 涉及单位. */
  readonly involvedUnit?: string;
  /** 化解时限. */
  readonly resolveBy?: IsoDate;
  /** 化解方式: its code table was not found, so it is kept as it came. */
  readonly resolveWayCode?: string;
  /** 化解组织. */
  readonly resolveOrg?: string;
  /** 化解责任人, with 联系方式. */
  readonly resolvePerson?: { readonly name: string; readonly contact?: string };
  /** 是否化解成功. */
  readonly succeeded?: boolean;
  /** 化解情况. */
  readonly situation?: string;
  /** 考评日期 and 考评意见. */
  readonly evaluatedOn?: IsoDate;
  readonly evaluation?: string;
  /** 主管部门. */
  readonly department?: { readonly code?: string; readonly name?: string };
  /** What the record says of each litigant besides name and number, in order: codes as they came. */
  readonly litigants: readonly {
    /** 证件代码. */
    readonly certType?: string;
    /** 性别. */
    readonly sex?: string;
    /** 民族. It says nothing about the language that somebody speaks. */
    readonly ethnicity?: string;
    /** 学历. */
    readonly education?: string;
    /** 人员类别. */
    readonly personType?: string;
  }[];
  readonly unknownCodes: readonly UnknownCode[];
}
