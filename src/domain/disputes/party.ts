import type { IsoDate } from '../law/iso-date.js';

/** A party to a dispute (当事人) as a platform or a person reported it. */
export interface ReportedParty {
  /** 姓名, at most 80 characters. */
  readonly name: string;
  /** The applicant (申请人) brought the dispute, the respondent (被申请人) answers it. */
  readonly side: 'applicant' | 'respondent';
  /** 证件号码, at most 50 characters. */
  readonly idNumber?: string;
  readonly phone?: string;
  /** 居住详址, at most 200 characters. */
  readonly address?: string;
  /** 出生日期, where it was said; an identity number tells it too. */
  readonly bornOn?: IsoDate;
  /** Whether violence was done to this party (涉暴受害人). */
  readonly victimOfViolence?: boolean;
}

/** A party on file. */
export interface Party extends ReportedParty {
  /** `DISPUTE:N`, counted from 1 in the order they were reported. */
  readonly id: string;
  readonly disputeId: string;
}
