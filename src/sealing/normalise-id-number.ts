const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = '10X98765432';

/**
 * The number of a document without what separates groups, in capitals (证件号码归一). An identity number of
 * fifteen digits, as issued until 1999, becomes the one of eighteen that its holder has had since.
 *
 * @returns undefined when there is no letter or digit in it
 */
export function normaliseIdNumber(idNumber: string): string | undefined {
  const bare = idNumber
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  if (/^\d{15}$/.test(bare)) return lengthened(bare);
  return bare === '' ? undefined : bare;
}

/** Who was born before 1900 had the same form; nobody of them can be a party any more. */
function lengthened(old: string): string {
  const body = `${old.slice(0, 6)}19${old.slice(6)}`;
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(body[place]), 0);
  return `${body}${CHECK_DIGITS[sum % 11]}`;
}
