import type { AnswerSections } from '../../../src/domain/law/answer-sections.js';

interface Size {
  readonly articles: number;
  readonly articleLength: number;
  readonly lines: number;
  readonly lineLength: number;
}

const words = (length: number, begin: string): string =>
  `${begin}${'损坏他人茶桌的，应当照价赔偿；'.repeat(Math.ceil(length / 15))}`.slice(0, length);

/** An answer with so many articles and lines of such lengths. */
export function sections({ articles, articleLength, lines, lineLength }: Size): AnswerSections {
  const list = (begin: string) => Array.from({ length: lines }, (_, n) => words(lineLength, `${begin}${n}`));
  return {
    label: '人工智能生成',
    inOneLine: words(lineLength, '问'),
    concern: null,
    askedDate: null,
    missing: null,
    law: Array.from({ length: articles }, (_, n) => ({
      id: `茶桌法第${n}条`,
      law: '团结茶桌法',
      article: `第${n}条`,
      edition: '茶桌法@2020-05-01',
      text: words(articleLength, ''),
      path: [],
      validFrom: '2020-05-01' as const,
      validTo: null,
      asOf: '2026-11-01' as const,
      neighbours: [],
    })) as unknown as AnswerSections['law'],
    inPlainWords: [],
    cards: [],
    steps: list('步'),
    deadlines: list('期'),
    help: list('找'),
    cautions: list('注'),
    custom: [],
  };
}
