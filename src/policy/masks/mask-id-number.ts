import { keepSigns } from './keep-signs.js';

/**
 * The number of an identity document (证件号码遮蔽): the province and a digit more at the front, the last four at the
 * end. The county and the day of birth, which tell most, never. Of other documents the last two signs; of what is
 * none, nothing.
 */
export function maskIdNumber(number: string): string {
  const signs = [...number];
  const last = signs.length;
  if (/^\d{17}[\dXx]$/.test(number)) return keepSigns(signs, (index) => index < 3 || index >= last - 4);
  if (/^\d{15}$/.test(number)) return keepSigns(signs, (index) => index < 3 || index >= last - 3);
  return keepSigns(signs, (index) => /^[A-Za-z\d]{7,12}$/.test(number) && index >= last - 2);
}
