import type { Repositories } from '../../../src/store/repositories.js';
import { CALLER } from './sample-disputes.js';

export const ANSWER_ID = 'sample-consultation:1';

/** Puts the answer of one turn of a consultation on file. */
export async function fileAnswer({ legalAnswers }: Repositories): Promise<void> {
  const none = {
    law: [],
    inPlainWords: [],
    cards: [],
    steps: [],
    deadlines: [],
    help: [],
    cautions: [],
    custom: [],
  };
  await legalAnswers.insert({
    id: ANSWER_ID,
    version: 1,
    schemaVersion: 1,
    effects: [],
    askerId: CALLER.personId,
    at: new Date('2026-11-23T01:00:00Z'),
    understood: { said: '水沟', topic: '水沟', questions: ['水沟'] },
    answer: {
      question: '水沟',
      date: '2026-11-23',
      answer: '语料库中没有。',
      sections: {
        ...none,
        label: 'AI生成',
        inOneLine: '水沟',
        concern: null,
        askedDate: null,
        missing: '语料库中没有。',
      },
      citations: [],
      abstained: true,
      corpusDate: null,
    },
    verdicts: [],
  });
}
