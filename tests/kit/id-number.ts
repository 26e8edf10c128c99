const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** An invented citizen's number with a right check digit. @param born YYYYMMDD @param order three digits */
export function idNumber(born: string, order = '001'): string {
  const digits = `530112${born}${order}`;
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
  return digits + '10X98765432'[sum % 11];
}
