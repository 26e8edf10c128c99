/**
 * What a line of a paper may be taken from (来源记录): something that was recorded of a case. Whoever keeps records of
 * another kind (sessions, agreements) hands them over in this form.
 */
export interface SourceRecord {
  /** Names the record within its case, such as `history:3` or `court:2`. */
  readonly id: string;
  readonly at: Date;
  readonly kind: SourceKind;
  readonly text: string;
  /** Said in confidence (保密陈述): no paper holds anything of it. */
  readonly confidential?: boolean;
}

/**
 * What is recorded: as reported 上报, assessed 研判, said in a session 调解会, handled 处置, agreed 协议, told by the court 法院, looked at afterwards
 * 核查与回访.
 */
export type SourceKind =
  | 'report'
  | 'assessment'
  | 'session'
  | 'handling'
  | 'agreement'
  | 'court'
  | 'aftermath';
