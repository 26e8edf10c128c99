const RANKS = ['编', '分编', '章', '节'];
const CHAPTER = RANKS.indexOf('章');
const NUMBERED = /^第[〇零一二三四五六七八九十百]+(分编|编|章|节)/;

interface Heading {
  readonly rank: number;
  readonly text: string;
}

/**
 * The headings above the place that is being read (编章节). Rank comes from the heading's own word, for in many
 * files all headings carry the same number of marks.
 */
export class HeadingPath {
  private headings: Heading[] = [];

  enter(text: string): void {
    const word = NUMBERED.exec(text)?.[1];
    const rank = word === undefined ? CHAPTER : RANKS.indexOf(word);
    this.headings = [...this.headings.filter((above) => above.rank < rank), { rank, text }];
  }

  /** Outermost first. */
  get path(): readonly string[] {
    return this.headings.map(({ text }) => text);
  }
}
