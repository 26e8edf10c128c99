/**
 * The national number of a telephone, digits only (电话号码归一): without +86, 0086 or the leading 0, without what
 * separates groups, and without an extension. Where several numbers stand in one field, the first.
 *
 * @returns undefined when there is no digit in it
 */
export function normalisePhone(phone: string): string | undefined {
  const [first = ''] = phone.normalize('NFKC').split(/[;,、/#]|转|或|ext/i);
  const digits = first.replace(/\D/g, '');
  const international = /^\s*\+/.test(first) || digits.startsWith('0086') || /^86[1-9]\d{9,10}$/.test(digits);
  const national = international ? digits.replace(/^0*86/, '') : digits;
  const bare = national.replace(/^0+/, '');
  return bare === '' ? undefined : bare;
}
