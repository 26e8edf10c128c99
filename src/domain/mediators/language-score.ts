import { UNDERSTANDINGS } from './understanding.js';

const GRADES = UNDERSTANDINGS.length;
/** More parties than that change no order: those whom the fewest can talk to are looked at first. */
const MOST_PARTIES = 8;

/**
 * How well somebody's languages serve a case, as one number to compare (语言契合): first the party that is understood
 * worst, then party by party, those first whom the fewest can talk to.
 *
 * @param grades how well each party is understood; a part of the array
 * @param from where that part begins
 * @param hardest the parties' numbers, those first whom the fewest can talk to
 */
export function languageScore(grades: ArrayLike<number>, from: number, hardest: readonly number[]): number {
  let worst = GRADES - 1;
  let score = 0;
  let room = MOST_PARTIES;
  for (const party of hardest) {
    const grade = grades[from + party] ?? 0;
    if (grade < worst) worst = grade;
    if (room > 0) score = score * GRADES + grade;
    room -= 1;
  }
  return worst * GRADES ** MOST_PARTIES + score;
}
