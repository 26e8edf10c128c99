import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from '../../../src/cli/run-cli.js';
import type { TokenHolder, Wiring } from '../../../src/cli/wiring.js';
import type { Explanation } from '../../../src/domain/assistant/explanation.js';
import type { Answer } from '../../../src/domain/law/answer.js';
import { fakeCli } from './fake-cli.js';

const STORE = { MONGODB_URI: 'mongodb://db/hub' };

const ANSWER: Answer = {
  question: '水沟',
  date: '2026-11-23',
  sections: {
    label: 'AI生成',
    inOneLine: '水沟',
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
  },
  answer: '可以要求疏通。',
  citations: [
    {
      kind: 'article',
      id: '民法典第二百九十条',
      edition: '民法典@2021-01-01',
      law: '民法典',
      article: '第二百九十条',
      text: '…',
      validFrom: '2021-01-01',
      validTo: null,
    },
  ],
  abstained: false,
  corpusDate: '2025-12-31',
};

const EXPLAINED: Explanation = {
  answer: ANSWER,
  understood: { simplified: '水沟', concern: null, cards: [{ title: '排水', fit: 0.9 }] },
  retrieved: [{ law: '民法典', article: '第二百九十条', closeness: 1 }],
  run: {
    id: 'RUN',
    at: new Date('2026-11-23T02:00:00Z'),
    personId: 'operator:ann',
    model: 'village-model',
    question: '【人1】堵了水沟',
    calls: [
      { task: 'rewrite', said: '["排水"]', tokens: 90 },
      { task: 'write', said: '可以疏通〔1〕。赔九万元〔1〕。', tokens: 300 },
    ],
    sentences: [
      { text: '可以疏通。', cites: [1], faults: [] },
      { text: '赔九万元。', cites: [1], faults: ['number'] },
    ],
    shown: true,
  },
  allowance: { day: '2026-11-23', tokens: 199_610, cost: 499 },
};

async function run(
  line: string[],
  parts?: Partial<Wiring>,
  environment: Record<string, string> = STORE,
): Promise<{ code: number; printed: string[]; told: string[] }> {
  const { cli, printed, told } = fakeCli(parts, environment);
  return { code: await runCli(line, cli), printed, told };
}

describe('the hub command', () => {
  it('suggests what was probably meant, in one line', async () => {
    const { code, told } = await run(['strat']);
    expect(code).toBe(2);
    expect(told).toEqual(["unknown command 'strat' (Did you mean start?)"]);
  });

  it('says how it is used when it is given no command', async () => {
    const { code, told, printed } = await run([]);
    expect(code).toBe(2);
    expect(told.join('\n')).toContain('Usage: hub');
    expect(printed).toEqual([]);
  });

  it.each([
    [['ask']],
    [['ask', 'a', '--dat', '2026-01-01']],
    [['store', '--port', '65536', '--file', 'f']],
    [['store', '--port', '1e3', '--file', 'f']],
    [['subgraph', 'court']],
    [['token']],
    [['user', 'add', 'bi']],
    [['user', 'post', 'add', 'bi']],
    [['user', 'post', 'end', 'bi']],
    [['faults', '--times', '0']],
    [['corpus', 'export']],
    [['demo', '--run', 'a', '--resume', 'b']],
  ])('refuses %j as wrong usage, in one line', async (line) => {
    const { code, told } = await run(line);
    expect(code).toBe(2);
    expect(told).toHaveLength(1);
    expect(told[0]).not.toContain('\n');
  });

  it('ends with 2 and a line for each wrong setting', async () => {
    const { code, told } = await run(['start'], {}, { PORT: 'x', LOG_LEVEL: 'loud' });
    expect(code).toBe(2);
    expect(told).toHaveLength(2);
  });

  it('ends with 1 and the reason when something fails', async () => {
    const ask = () => Promise.reject(new Error('the store is gone'));
    expect(await run(['ask', '水沟'], { ask })).toEqual({
      code: 1,
      printed: [],
      told: ['the store is gone'],
    });
  });
});

describe('hub ask', () => {
  it('prints exactly the agreed JSON, and nothing beside it', async () => {
    const { code, printed, told } = await run(['ask', '水沟', '--json'], { ask: async () => EXPLAINED });
    expect({ code, told }).toEqual({ code: 0, told: [] });
    const { answer, citations, abstained, corpusDate } = ANSWER;
    expect(JSON.parse(printed.join('\n'))).toEqual({ answer, citations, abstained, corpusDate });
  });

  it('explains what was understood, found, said, struck and left', async () => {
    const { code, printed } = await run(['ask', '水沟', '--explain'], { ask: async () => EXPLAINED });
    expect(code).toBe(0);
    for (const line of [
      'understood: 水沟',
      'card: 排水 (0.90)',
      'retrieved 1: 《民法典》第二百九十条 (1.00)',
      'model was given: 【人1】堵了水沟',
      'model, write (300 tokens): 可以疏通〔1〕。赔九万元〔1〕。',
      'kept: 可以疏通。',
      'struck (number): 赔九万元。',
      'shown: what was kept',
      'left on 2026-11-23: 199610 tokens, 4.99 yuan',
      ANSWER.answer,
    ]) {
      expect(printed).toContain(line);
    }
  });

  it('hands on the day whose law is asked for', async () => {
    const asked: unknown[] = [];
    const ask: Wiring['ask'] = async (config, question, date) => {
      asked.push(config.mongodbUri, question, date);
      return EXPLAINED;
    };
    await run(['ask', '水沟', '--date', '2020-06-01'], { ask });
    expect(asked).toEqual([STORE.MONGODB_URI, '水沟', '2020-06-01']);
  });

  it('ends with 2 when the question is refused', async () => {
    const refusal = { refused: true, code: 'invalid-date', message: '日期不对。' } as const;
    const { code, told } = await run(['ask', '水沟', '--date', 'x'], { ask: async () => refusal });
    expect({ code, told }).toEqual({ code: 2, told: ['日期不对。'] });
  });
});

describe('hub corpus import', () => {
  const report = {
    version: 'V1',
    corpus: 'laws',
    unchanged: false,
    corpusDate: '2025-12-31',
    files: 2,
    articles: 7,
    wholeDocuments: 1,
    unread: [{ file: 'a.md', line: 3, reason: 'no title' }],
    doubtful: [],
  };

  it('reports what is in use now, and what could not be read', async () => {
    const { code, printed } = await run(['corpus', 'import', 'laws'], { importCorpus: async () => report });
    expect(code).toBe(0);
    expect(printed).toEqual([
      'Version V1 of laws is in use.',
      '2 files, 7 articles, 1 documents without articles; current to 2025-12-31.',
      'Not read (1):',
      '  a.md:3: no title',
    ]);
  });
});

describe('hub corpus list and use', () => {
  const corpora = [
    { corpus: 'pool', inUse: false, id: 'V1', articles: 5, units: 6, corpusDate: '2023-05-12' },
    { corpus: 'statutes', inUse: true, id: 'V2', articles: 7, units: 7, corpusDate: '2026-07-17' },
  ];
  const listCorpora = async () => corpora;

  it('marks the one that is asked', async () => {
    const { printed } = await run(['corpus', 'list'], { listCorpora });
    expect(printed).toEqual([
      '  pool: 5 articles, 1 documents without articles; current to 2023-05-12; version V1',
      '* statutes: 7 articles, 0 documents without articles; current to 2026-07-17; version V2',
    ]);
  });

  it('chooses one that there is, and no other', async () => {
    const chosen: string[] = [];
    const chooseCorpus: Wiring['chooseCorpus'] = async (_, name) => void chosen.push(name);
    expect(await run(['corpus', 'use', 'pool'], { listCorpora, chooseCorpus })).toMatchObject({ code: 0 });
    expect(await run(['corpus', 'use', 'sea'], { listCorpora, chooseCorpus })).toMatchObject({
      code: 2,
      told: ['there is no corpus sea'],
    });
    expect(chosen).toEqual(['pool']);
  });
});

describe('hub corpus learn', () => {
  const listCorpora = async () => [
    { corpus: 'pool', inUse: true, id: 'V1', articles: 1, units: 1, corpusDate: '2023-05-12' },
  ];
  const scores = { recall5: 0.5, recall10: 0.625, recall100: 0.875, mrr10: 0.25 };

  it('measures only when it is told to, and prints what came of it', async () => {
    const asked: unknown[] = [];
    const learnCorpus: Wiring['learnCorpus'] = async (_, { measure, folds, files }) => {
      asked.push([measure, folds, files.length]);
      const measured = measure ? { plain: scores } : undefined;
      return { questions: 9, answers: 4, unanswerable: 2, measured, trees: 3, expandedWords: 4 };
    };
    const learn = (...more: string[]) =>
      run(['corpus', 'learn', '--as', 'pool', '--questions', 'a.jsonl', 'b.jsonl', ...more], {
        listCorpora,
        learnCorpus,
      });
    await learn();
    const { printed } = await learn('--cv', '4');
    expect(asked).toEqual([
      [false, 5, 2],
      [true, 4, 2],
    ]);
    expect(printed).toEqual([
      'Learned from 9 questions, 4 of them with a written answer: 3 trees, 4 words.',
      '2 questions have no article in this corpus.',
      'Cross-validated, R@5 / R@10 / R@100 / MRR@10:',
      '  plain      0.500 / 0.625 / 0.875 / 0.250',
    ]);
  });
});

describe('hub retrieve', () => {
  it('writes a run in the order of the questions', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'hub-retrieve-'));
    const [queries, out] = [join(folder, 'queries.jsonl'), join(folder, 'run.jsonl')];
    await writeFile(queries, '{"qid":"a","text":"茶桌"}\n\n{"qid":7,"text":"长凳"}\n');
    const listCorpora = async () => [
      { corpus: 'pool', inUse: true, id: 'V1', articles: 1, units: 1, corpusDate: '2023-05-12' },
    ];
    const retrieve: Wiring['retrieve'] = async (_, { questions, limit }) =>
      questions.map((question) => [`${question}第${limit}条`]);
    await run(['retrieve', '--as', 'pool', '--queries', queries, '--top', '9', '--out', out], {
      listCorpora,
      retrieve,
    });
    expect(await readFile(out, 'utf8')).toBe(
      '{"qid":"a","ids":["茶桌第9条"]}\n{"qid":7,"ids":["长凳第9条"]}\n',
    );
    await rm(folder, { recursive: true });
  });
});

describe('hub token', () => {
  it('prints the token alone', async () => {
    const holders: TokenHolder[] = [];
    const issueToken: Wiring['issueToken'] = async (_, holder) => {
      holders.push(holder);
      return 'e.y.J';
    };
    const { printed } = await run(['token', '--role', 'desk', '--name', '段雪梅'], { issueToken });
    expect(printed).toEqual(['e.y.J']);
    expect(holders).toEqual([{ role: 'desk', areaCode: '530112010', name: '段雪梅' }]);
  });
});

describe('hub demo', () => {
  it('says what to do when no hub is running', async () => {
    const { code, told } = await run(['demo'], {}, { DATA_DIR: '/nowhere' });
    expect(code).toBe(1);
    expect(told).toEqual(['no hub is running on this data folder: run npm start in another shell']);
  });
});

describe('hub bench', () => {
  const benchmarks = async () => ['store', 'retrieval'];

  it('lists the measurements', async () => {
    expect((await run(['bench'], { benchmarks })).printed).toEqual(['store', 'retrieval']);
  });

  it('names them when it is asked for another', async () => {
    const { code, told } = await run(['bench', 'speed'], { benchmarks });
    expect({ code, told }).toEqual({
      code: 2,
      told: ['there is no measurement speed; there are: store, retrieval'],
    });
  });
});

describe('hub faults', () => {
  it('fails when a promise was broken', async () => {
    const { code, told } = await run(['faults', '--times', '3'], { faults: async (times) => times });
    expect({ code, told }).toEqual({ code: 1, told: ['3 rounds broke a promise'] });
  });
});
