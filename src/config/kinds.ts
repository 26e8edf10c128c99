import { isIP } from 'node:net';
import { z } from 'zod';

// The kinds of values a setting can have. Each takes the text of an environment variable, and says in words what
// it allows: that sentence is what a person reads who has given something else.

/** A whole number in a range that includes both ends. */
export function whole(least: number, most: number) {
  const error = `must be a whole number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d{1,15}$/, { error, abort: true })
    .transform(Number)
    .pipe(z.number().min(least, error).max(most, error));
}

/** One of a few words. */
export function choice<const Words extends readonly [string, ...string[]]>(...words: Words) {
  return z.enum(words, { error: `must be one of ${words.join(', ')}` });
}

/** A name or number of a host, without scheme or port. */
export function hostName() {
  return z.string().regex(/^[\w.:-]+$/, 'must be a host name or an IP address');
}

/** The path of a file or folder. */
export function path() {
  return z.string().refine((value) => !value.includes('\0'), 'must be a path');
}

/** A URL with one of these schemes, as it was given. */
export function address(...schemes: readonly [string, ...string[]]) {
  const error = `must be an address that begins with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}`;
  return z.string().refine((value) => isAddress(value, schemes), error);
}

/** Scheme, host and port of a web address, without a path; a slash at its end is taken off. */
export function origin() {
  const error = 'must be an address of scheme, host and port alone, as https://hub.example.gov.cn';
  const isOrigin = (value: string) =>
    isAddress(value, ['http', 'https']) && new URL(value).href === `${new URL(value).origin}/`;
  return z
    .string()
    .refine(isOrigin, error)
    .transform((value) => new URL(value).origin);
}

/** A secret of at least so many characters. */
export function secret(shortest: number) {
  return z.string().min(shortest, `must have at least ${shortest} characters`);
}

/** Several of a few words, with commas between them. */
export function listOf<const Words extends readonly [string, ...string[]]>(...words: Words) {
  const error = `must be some of ${words.join(', ')}, with commas between them`;
  return z
    .string()
    .transform(parts)
    .pipe(z.array(z.enum(words, { error }), { error }));
}

/** Names with an address each, as `court=http://localhost:4001,grid=http://localhost:4002`. */
export function namedAddresses() {
  const error = 'must be name=http://… pairs with commas between them';
  return z
    .string()
    .transform((value) => parts(value).map((part) => /^([a-z][a-z-]*)=(.*)$/.exec(part)?.slice(1) ?? []))
    .refine((pairs) => pairs.every(([, url = '']) => isAddress(url, ['http', 'https'])), error)
    .refine((pairs) => new Set(pairs.map(([name]) => name)).size === pairs.length, `${error}, each name once`)
    .transform((pairs): Readonly<Record<string, string>> => Object.fromEntries(pairs));
}

/** Addresses of machines or networks, with commas between them. */
export function networks() {
  const error = 'must be IP addresses or networks such as 10.0.0.0/8, with commas between them';
  return z
    .string()
    .transform(parts)
    .refine((all) => all.every(isNetwork), error);
}

function isNetwork(value: string): boolean {
  const [address = '', bits, ...more] = value.split('/');
  const longest = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  const isLength = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= longest);
  return longest > 0 && isLength && more.length === 0;
}

function parts(value: string): string[] {
  return value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function isAddress(value: string, schemes: readonly string[]): boolean {
  // Several hosts, as a replica set has them, are no URL; the scheme and something after it will do.
  const scheme = schemes.find((each) => value.startsWith(`${each}://`));
  if (scheme === undefined || /\s/.test(value)) return false;
  const hosts = value.slice(scheme.length + 3);
  return scheme.startsWith('mongodb') ? hosts !== '' : URL.canParse(value);
}
