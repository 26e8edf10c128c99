import { BSONRegExp } from 'bson';
import { StoreError } from '../errors.js';
import { type Condition, valueCondition } from './condition.js';

/**
 * Strings that match the pattern, and regular expressions equal to it.
 *
 * @throws StoreError for an option other than i, m, s, u or a pattern JavaScript cannot read
 */
export function regexCondition(pattern: string, options: string): Condition {
  for (const option of options) {
    if (!'imsu'.includes(option)) {
      throw new StoreError(
        'Location51091',
        `invalid flag in regex options: ${option} (supported: i, m, s, u)`,
      );
    }
  }
  const expression = compile(pattern, options.replaceAll('u', ''));
  return valueCondition(
    (value) =>
      (typeof value === 'string' && expression.test(value)) ||
      (value instanceof BSONRegExp && value.pattern === pattern && value.options === options),
  );
}

/** Unicode mode reads characters beyond U+FFFF whole; the plain mode accepts escapes that it does not. */
function compile(pattern: string, flags: string): RegExp {
  for (const attempt of [`${flags}u`, flags]) {
    try {
      return new RegExp(pattern, attempt);
    } catch {}
  }
  throw new StoreError('Location51091', `Regular expression is invalid: ${pattern}`);
}
