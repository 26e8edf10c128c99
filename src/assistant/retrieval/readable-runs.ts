/** The stretches of Chinese signs, letters and figures in a text, in small letters; all else separates them. */
export const readableRuns = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{Script=Han}a-z0-9]+/u)
    .filter((run) => run !== '');
