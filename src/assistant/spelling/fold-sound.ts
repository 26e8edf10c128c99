/** What Yunnan speech, and so what hears it, does not tell apart (口音混淆): zh/z, ch/c, sh/s, n/l, f/h, -ng/-n. */
const CONFUSED: readonly (readonly [RegExp, string])[] = [
  [/^(?<flat>[zcs])h/, '$<flat>'],
  [/^n/, 'l'],
  [/^fo$/, 'huo'],
  [/^f(?=u)/, 'h'],
  [/^feng$/, 'hong'],
  [/^fe(?=[in])/, 'hu'],
  [/^f(?=a)/, 'hu'],
  [/(?<=[aei])ng$/, 'n'],
  [/^fou$/, 'hou'],
];

/** A toneless syllable as it is heard where those are one; the same for all that sound alike. */
export const foldSound = (syllable: string): string =>
  CONFUSED.reduce((folded, [sound, heard]) => folded.replace(sound, heard), syllable);
