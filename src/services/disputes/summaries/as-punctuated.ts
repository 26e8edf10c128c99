/** Signs of punctuation in the wide form that Chinese is written with, and in the narrow one that they were made. */
const WIDE: readonly (readonly [wide: string, narrow: string])[] = [
  ['，', ','],
  ['：', ':'],
  ['；', ';'],
  ['？', '?'],
  ['！', '!'],
  ['（', '('],
  ['）', ')'],
  ['……', '......'],
];

/**
 * A text with the punctuation that it was written with (标点还原), after it was made narrow to be looked through: of each sign,
 * where nobody wrote the narrow form.
 *
 * @param written as it was
 */
export const asPunctuated = (text: string, written: string): string =>
  WIDE.reduce(
    (rest, [wide, narrow]) =>
      written.includes(wide) && !written.includes(narrow) ? rest.replaceAll(narrow, wide) : rest,
    text,
  );
