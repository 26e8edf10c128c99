import type { Danger } from '../domain/disputes/suspension.js';
import { BEFORE, CHILD_SIGNS, DANGER_SIGNS, NOT_SO } from './danger-signs.js';

/** What a note tells of danger (停调线索). */
export interface FoundDanger {
  readonly danger: Danger;
  /** The sentence that tells of it, cut short. */
  readonly words: string;
  /** Whether a child is in it. */
  readonly child: boolean;
  /** Whether it is told as something that was before. */
  readonly before: boolean;
}

const MOST_SIGNS = 150;

/** Looks through a note for danger, sentence by sentence (停调识别). @param note in simplified script */
export function findDangers(note: string): FoundDanger[] {
  const child = CHILD_SIGNS.test(note);
  return note.split(/[。！？!?；;\n]/u).flatMap((sentence) => {
    const clauses = sentence.split(/[，,]/u).map((clause) => clause.replaceAll(/\s/gu, ''));
    const danger = DANGER_SIGNS.find(([, signs]) => clauses.some((clause) => tells(clause, signs)))?.[0];
    const words = [...sentence.trim()].slice(0, MOST_SIGNS).join('');
    return danger
      ? [{ danger, words, child: child || danger === 'child', before: BEFORE.test(sentence) }]
      : [];
  });
}

/** Whether a clause tells of it, and not that it is not so. */
function tells(clause: string, signs: RegExp): boolean {
  for (const found of clause.matchAll(new RegExp(signs, 'gu'))) {
    if (!NOT_SO.test(clause.slice(0, found.index))) return true;
  }
  return false;
}
