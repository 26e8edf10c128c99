import fc from 'fast-check';

/** Every sign there is, halves of pairs included. */
export const anySign = fc
  .integer({ min: 0, max: 0x10_ff_ff })
  // The way back lets fast-check mix in the words that hurt programs most, as `__proto__`.
  .map((code) => String.fromCodePoint(code), codeOf);

/**
 * Any text at all, also such as is no text. fast-check's own binary strings draw from the same, but first make a table of a
 * million signs, which takes seconds and weighs on all tests that follow.
 */
export const anyText = (limits: { readonly maxLength?: number } = {}): fc.Arbitrary<string> =>
  fc.string({ ...limits, unit: anySign });

function codeOf(sign: unknown): number {
  const [code, ...more] = typeof sign === 'string' ? [...sign].map((one) => one.codePointAt(0)) : [];
  if (code === undefined || more.length > 0) throw new Error('not one sign');
  return code;
}
