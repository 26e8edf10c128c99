/** Why something in a consultation was not done. A closed list. */
export const CONSULTATION_REFUSAL_CODES = [
  'not-found',
  'invalid-input',
  'too-many-turns',
  'still-answering',
  'nothing-asked',
  'already-waiting',
  'already-taken',
  'not-waiting',
  'own-question',
  'outside-area',
  'not-quoted',
] as const;

export type ConsultationRefusalCode = (typeof CONSULTATION_REFUSAL_CODES)[number];

/** An expected "no" to something in a consultation (不予办理). */
export interface ConsultationRefusal {
  readonly refused: true;
  readonly code: ConsultationRefusalCode;
  /** One sentence in Simplified Chinese, fit to be shown. */
  readonly message: string;
}

const MESSAGES: Readonly<Record<ConsultationRefusalCode, string>> = {
  'not-found': '没有找到该咨询。',
  'invalid-input': '内容不符合要求。',
  'too-many-turns': '这次咨询已经很长了，请新开一次咨询。',
  'still-answering': '上一个问题还在回答，请稍等。',
  'nothing-asked': '还没有提问。',
  'already-waiting': '已经转请人工解答，请等待。',
  'already-taken': '该咨询已由他人承接。',
  'not-waiting': '该咨询没有转请人工解答。',
  'own-question': '自己提的问题须由他人解答。',
  'outside-area': '该咨询不在您负责的辖区内。',
  'not-quoted': '该解答没有引用这一条。',
};

export const refuseConsultation = (
  code: ConsultationRefusalCode,
  message = MESSAGES[code],
): ConsultationRefusal => ({ refused: true, code, message });
