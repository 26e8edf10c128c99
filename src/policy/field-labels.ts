/**
 * What a field of the graph tells (字段密级), with its Chinese name. Every field carries exactly one label.
 *
 * - `public`: nothing about a person or a case, such as an id, a page cursor or an area's name
 * - `law`: published law and our own plain summaries of it
 * - `case`: where a dispute stands and who is responsible; whoever may not see this has the dispute in no list
 * - `notice`: what somebody of the office is told of the own work
 * - `category`: what kind of dispute it is
 * - `narrative`: free text, such as a title, a summary, reasons and notes
 * - `place`: where exactly it happened; of a group dispute only for whoever answers for it, helps, or leads
 * - `confidence`: what was said to a mediator in confidence: no paper and no copy has it
 * - `party`: which side a party is on; nothing that says who it is
 * - `name`, `id-number`, `phone`, `address`: who a party is; each has its mask
 * - `violence`: that violence was done to a party
 * - `protection`: that somebody is protected, and as what
 * - `consent`: what a party or a guardian consented to
 * - `copy`: what a person is given as a copy of what is held about him or her, with everybody else left
 *   out, and what he or she wants corrected
 * - `court`: what the court's platform says of a case, with its case number
 * - `attachment`: the bytes of a photo or paper: faces and doors, which no mask covers
 * - `consultation`: what was asked and answered in a talk about the law
 * - `figure`: what figures come to; the cases behind them are labelled themselves
 * - `operate`: how the hub itself is doing, such as deliveries that wait
 * - `audit`: who looked at what, and who changed it
 * - `account`: what a person is shown of the account that he or she signed in with
 */
export const FIELD_LABELS = {
  public: '公开',
  law: '法律文本',
  case: '案件信息',
  notice: '工作提醒',
  category: '事件类别',
  narrative: '案情叙述',
  place: '发生地点',
  confidence: '保密陈述',
  party: '当事人地位',
  name: '姓名',
  'id-number': '证件号码',
  phone: '联系电话',
  address: '居住详址',
  violence: '涉暴情节',
  protection: '保护对象标记',
  consent: '同意记录',
  copy: '本人副本',
  court: '诉调信息',
  attachment: '附件内容',
  consultation: '咨询内容',
  figure: '统计数字',
  operate: '运行信息',
  audit: '审计记录',
  account: '本人账户',
} as const;

export type FieldLabel = keyof typeof FIELD_LABELS;

export const isFieldLabel = (label: unknown): label is FieldLabel =>
  typeof label === 'string' && Object.hasOwn(FIELD_LABELS, label);
