/** Something that somebody said of one thing, and when it really was so (说法). */
export interface Word {
  /** Tells it from every other; the same word heard twice is one. */
  readonly id: string;
  /** By a clock that is right, not by that of the device. */
  readonly at: Date;
}

/** The later of two words comes first; of two of one instant, that with the greater id, so that the order never depends on arrival. */
const laterFirst = (one: Word, other: Word): number =>
  other.at.getTime() - one.at.getTime() || (one.id < other.id ? 1 : one.id > other.id ? -1 : 0);

/**
 * The words with one more, the latest first: it is the one that stands, the others stay beside it (后说为准、旧说留存). In
 * whatever order and however often they are heard, the same words come to the same.
 *
 * @param most how many are kept; the oldest go
 */
export const hearWord = <W extends Word>(heard: readonly W[], said: W, most: number): readonly W[] =>
  heard.some(({ id }) => id === said.id) ? heard : [...heard, said].sort(laterFirst).slice(0, most);
