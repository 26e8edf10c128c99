const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = '10X98765432';

/** Whether this is a whole citizen's identity number (公民身份号码) of eighteen signs whose check digit is right. */
export function isIdentityNumber(idNumber: string): boolean {
  if (!/^\d{17}[\dX]$/.test(idNumber)) return false;
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(idNumber[place]), 0);
  return CHECK_DIGITS[sum % 11] === idNumber[17];
}
