/** What somebody of the office is told of (工作提醒事由), with its name as notices and digests say it. */
export const NOTICE_KINDS = {
  'step-overdue': '环节超期',
  'order-issued': '督办单待签收',
  'yellow-card': '督办黄牌',
  'red-card': '督办红牌',
  'clock-warning': '法定期限预警',
  'clock-last-days': '法定期限临近届满',
  'clock-missed': '法定期限已过',
  'round-reminder': '走访排查即将到期',
  'round-overdue': '走访排查逾期',
  'round-escalated': '走访排查逾期上报',
  'duty-missed': '包保事项逾期',
  'duty-escalated': '包保事项逾期上报',
  'agreement-due-soon': '协议即将到期履行',
  'agreement-late': '协议逾期未履行',
  'agreement-visit': '协议待回访',
  'field-conflict': '平台记录冲突',
  'police-docking': '中止调解待公安回执',
  'receipt-overdue': '公安回执逾期',
  'transfer-waiting': '移交待签收',
  'transfer-overdue': '移交逾期未签收',
  'transfer-escalated': '移交逾期未签收上报',
  'early-warning': '群体性纠纷预警',
  'enrolment-ending': '法院平台入驻即将到期',
  'site-gap-overdue': '场所整改逾期',
} as const satisfies Readonly<Record<string, string>>;

export type NoticeKind = keyof typeof NOTICE_KINDS;
