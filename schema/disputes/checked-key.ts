import { BadInput } from '../kit/index.js';

/**
 * A key that a caller chose, so that the same request counts once (请求编号).
 *
 * @throws BadInput when it is not 8 to 64 letters, digits, _ or -
 */
export function checkedKey(requestKey: string): string {
  if (!/^[\w-]{8,64}$/.test(requestKey)) throw new BadInput('requestKey is 8 to 64 letters, digits, _ or -.');
  return requestKey;
}
