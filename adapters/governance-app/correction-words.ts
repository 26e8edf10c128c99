import type { CorrectableField } from '../../src/domain/disputes/correctable-field.js';

/** The app's words for what can be corrected of a party (更正字段), as of contract version 1.1. */
export const FIELD_WORDS = {
  name: '姓名',
  idNumber: '证件号码',
  phone: '联系电话',
  address: '居住地址',
} as const satisfies Partial<Readonly<Record<CorrectableField, string>>>;

/** Its words for what it decided (更正结果). */
export const DECISION_WORDS = { accepted: '同意更正', refused: '不予更正' } as const;
