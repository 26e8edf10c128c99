/**
 * What a field of the graph tells (字段密级). Every field carries exactly one label.
 *
 * - `public` 公开: nothing about a person or a case, such as an id, a page cursor or an area's name
 * - `law` 法律文本: published law and our own plain summaries of it
 * - `case` 案件信息: what a dispute is about, where it stands, who is responsible
 * - `party` 当事人情况: which side a party is on; nothing that says who it is
 * - `party-identity` 当事人身份: name, id number, phone, address
 * - `court` 诉调信息: what the court's platform says of a case, with its case number
 * - `operate` 运行信息: how the hub itself is doing, such as deliveries that wait
 * - `audit` 审计记录: who looked at what and who changed it
 * - `account` 本人账户: what only the person signed in is shown, of that person's own account
 */
export const FIELD_LABELS = [
  'public',
  'law',
  'case',
  'party',
  'party-identity',
  'court',
  'operate',
  'audit',
  'account',
] as const;

export type FieldLabel = (typeof FIELD_LABELS)[number];

export const isFieldLabel = (label: unknown): label is FieldLabel =>
  (FIELD_LABELS as readonly unknown[]).includes(label);
