import { keepSigns } from './keep-signs.js';

const PREFIX = String.raw`(?:\+|00)86[- ]?`;
const MOBILE = new RegExp(String.raw`^(?:${PREFIX})?(1\d{2})[- ]?\d{4}[- ]?\d{4}$`);
const LANDLINE = /^(?:\(0\d{2,3}\)|0\d{2,3}[- ]?)\d{7,8}$/;

/**
 * A telephone number (电话遮蔽): 138****1234; of a landline the area code and the last two digits; of what is none,
 * nothing.
 */
export function maskPhone(phone: string): string {
  const signs = [...phone];
  const shown = MOBILE.test(phone) ? mobilePlaces(signs) : LANDLINE.test(phone) ? landlinePlaces(signs) : [];
  return keepSigns(signs, (index) => shown.includes(index));
}

const digitPlaces = (signs: readonly string[]): number[] =>
  signs.flatMap((sign, index) => (/\d/.test(sign) ? [index] : []));

function mobilePlaces(signs: readonly string[]): number[] {
  const digits = digitPlaces(signs);
  const hidden = digits.slice(-8, -4);
  return signs.map((_, index) => index).filter((index) => !hidden.includes(index));
}

function landlinePlaces(signs: readonly string[]): number[] {
  const digits = digitPlaces(signs);
  const codeEnds = /^\D?(?:010|02\d|0\d{3})/.exec(signs.join(''))?.[0].length ?? 0;
  return [...digits.filter((index) => index < codeEnds), ...digits.slice(-2)];
}
