import type { IsoDate } from '../law/iso-date.js';
import type { HandOverPackage } from './hand-over-package.js';
import { isText } from './is-text.js';

/**
 * Whether what goes with a hand-over can go (移送材料检查).
 *
 * @returns what is wrong, in plain Chinese, or `undefined`
 */
export function checkHandOverPackage(
  { claims, evidence, deliveryAddresses, consent }: HandOverPackage,
  partyIds: readonly string[],
  today: IsoDate,
): string | undefined {
  if (claims.length > 50 || !claims.every((claim) => isText(claim, 500))) {
    return '诉求最多五十项，每项须为 1 至 500 字。';
  }
  const isListed = ({ name, note }: HandOverPackage['evidence'][number]) =>
    isText(name, 100) && (note === undefined || isText(note, 500));
  if (evidence.length > 100 || !evidence.every(isListed)) {
    return '证据最多一百件，名称须为 1 至 100 字，说明不超过 500 字。';
  }
  const served = deliveryAddresses.map(({ partyId }) => partyId);
  if (new Set(served).size !== served.length || !served.every((id) => partyIds.includes(id))) {
    return '电子送达地址须属于本纠纷的当事人，每人一个。';
  }
  if (!deliveryAddresses.every(({ address }) => isText(address, 200))) {
    return '电子送达地址须为 1 至 200 字。';
  }
  if (consent && (consent.givenOn > today || !isText(consent.evidence, 500))) {
    return '同意日期不能晚于今天，佐证须为 1 至 500 字。';
  }
  return undefined;
}
