import type { AnswerSections } from '../../domain/law/answer-sections.js';
import { ANSWER_LABEL } from './answer-label.js';
import { inOneLine } from './in-one-line.js';

/** An answer of which nothing stands but what was asked (问题概述). */
export const noSections = (question: string): AnswerSections => ({
  label: ANSWER_LABEL,
  inOneLine: inOneLine(question),
  concern: null,
  askedDate: null,
  missing: null,
  law: [],
  inPlainWords: [],
  cards: [],
  steps: [],
  deadlines: [],
  help: [],
  cautions: [],
  custom: [],
});
