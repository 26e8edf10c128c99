import { randomInt } from 'node:crypto';

/** Letters and digits that nobody confuses when they are read aloud or written down. */
const ALPHABET = '23456789abcdefghjkmnpqrstuvwxyz';

/** Sixteen random signs in groups of four, 79 bits: easy to copy by hand, impossible to guess. */
export function readableCode(): string {
  const group = () => Array.from({ length: 4 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return Array.from({ length: 4 }, group).join('-');
}
