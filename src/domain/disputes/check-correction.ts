import { birthDateOfIdNumber } from './birth-date-of-id-number.js';
import type { CorrectableField } from './correctable-field.js';

const MOST_SIGNS: Readonly<Record<CorrectableField, number>> = {
  name: 80,
  idNumber: 50,
  phone: 30,
  address: 200,
  deliveryAddress: 200,
};

/**
 * What is wrong with a value that somebody wants recorded (更正内容校验), in Chinese; `undefined` for nothing. Numbers of
 * other documents than the identity card are taken as they are.
 */
export function faultOfCorrection(field: CorrectableField, value: string): string | undefined {
  const most = MOST_SIGNS[field];
  if (value === '' || [...value].length > most || /\p{C}/u.test(value)) {
    return `更正内容须为 1 至 ${most} 字，不含控制字符。`;
  }
  if (field === 'idNumber' && /^\d{17}[\dXx]$/.test(value) && birthDateOfIdNumber(value) === undefined) {
    return '公民身份号码不正确，请核对。';
  }
  return field === 'phone' && value.replaceAll(/\D/g, '').length < 7 ? '联系电话不正确，请核对。' : undefined;
}
