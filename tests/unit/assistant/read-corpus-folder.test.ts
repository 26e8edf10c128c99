import { afterEach, describe, expect, it } from 'vitest';
import { CorpusImportError } from '../../../src/assistant/corpus/corpus-import-error.js';
import { readCorpusFolder } from '../../../src/assistant/corpus/read-corpus-folder.js';
import type { Article } from '../../../src/domain/law/article.js';
import { articles, folderOf, statute } from './invented-statutes.js';

const TODAY = '2026-11-23';
const TWO = articles('茶桌不得摇晃。', '长凳不得翘起。');
const cleanUp: (() => Promise<void>)[] = [];

afterEach(async () => {
  await Promise.all(cleanUp.splice(0).map((remove) => remove()));
});

async function read(files: Readonly<Record<string, string | Uint8Array>>) {
  const { folder, remove } = await folderOf(files);
  cleanUp.push(remove);
  return readCorpusFolder(folder, TODAY);
}

const times = (list: readonly Article[]) =>
  list.map(({ id, validFrom, validFromBasis, validTo }) => [id, validFrom, validFromBasis, validTo]);

describe('the day from which a statute applies', () => {
  it.each([
    ['the head', ['2020年3月1日 通过', '2020年5月1日 施行'], '', '2020-05-01', 'in-force'],
    ['the final clause', ['2020年3月1日 通过'], '本办法自2020年6月1日起施行。', '2020-06-01', 'in-force'],
    ['a date in signs', [], '本条例自一九九三年十一月一日起施行。', '1993-11-01', 'in-force'],
    ['publication', ['2020年3月1日 发布'], '本办法自发布之日起施行。', '2020-03-01', 'published'],
    [
      'the latest amendment, which the printed day is older than',
      ['2003年3月1日 施行', '根据2018年12月29日《关于修改〈茶桌法〉的决定》修正'],
      '',
      '2018-12-29',
      'amended',
    ],
    ['nothing', [], '', null, 'unknown'],
    [
      'nothing, where amendments are not dated',
      ['1997年10月1日 施行', '（含历次修正案）'],
      '',
      null,
      'unknown',
    ],
  ])('is read from %s', async (_, history, clause, validFrom, basis) => {
    const body = clause === '' ? TWO : articles('茶桌不得摇晃。', clause);
    const { articles: read_ } = await read({ '茶桌法.md': statute({ title: '茶桌法', history, body }) });
    expect(read_[0]).toMatchObject({ validFrom, validFromBasis: basis, validTo: null });
  });

  it('counts the day in the file name, but not in the article ids', async () => {
    const files = { '茶桌办法(2020-12-29).md': statute({ title: '茶桌办法', history: [], body: TWO }) };
    expect(times((await read(files)).articles)[0]).toEqual([
      '茶桌办法第一条',
      '2020-12-29',
      'published',
      null,
    ]);
  });
});

describe('the day on which a statute ends', () => {
  const version = (year: number, text: string) =>
    statute({ title: '茶桌补偿解释', history: [`${year}年5月1日 施行`], body: articles(text) });

  it('is that on which the next version of the same title begins', async () => {
    const { articles: both } = await read({
      '茶桌补偿解释(2022-04-24).md': version(2022, '按城镇标准。'),
      '茶桌补偿解释(2020-12-29).md': version(2020, '分城乡标准。'),
    });
    expect(both.map(({ text, validFrom, validTo }) => [text, validFrom, validTo]).toSorted()).toEqual([
      ['分城乡标准。', '2020-12-29', '2022-05-01'],
      ['按城镇标准。', '2022-05-01', null],
    ]);
    expect(new Set(both.map(({ edition }) => edition)).size).toBe(2);
  });

  it('comes at once for the elder of two files of the same version', async () => {
    const { articles: both } = await read({
      'a/茶桌补偿解释(2022-04-04).md': version(2022, '按城镇标准。'),
      'b/茶桌补偿解释(2022-04-24).md': version(2022, '按城镇标准。'),
    });
    expect(both.filter(({ validTo }) => validTo === null)).toHaveLength(1);
  });

  it('is not brought on by another part of the same code', async () => {
    const part = (name: string, month: number) =>
      statute({ title: '茶桌法典', part: name, history: [`2021年${month}月1日 施行`], body: TWO });
    const { articles: all } = await read({ '甲编.md': part('甲编', 1), '乙编.md': part('乙编', 2) });
    expect(all.every(({ validTo }) => validTo === null)).toBe(true);
    expect(all.map(({ id }) => id)).toContain('茶桌法典第一条');
    expect(all[0]?.path[0]).toBe('乙编');
  });

  it('is that on which another statute says it is repealed', async () => {
    const repealing = articles('茶馆另定。', '本法自2024年7月1日起施行。《中华人民共和国茶桌法》同时废止。');
    const { articles: all } = await read({
      '茶馆法.md': statute({ title: '茶馆法', history: ['2024年7月1日 施行'], body: repealing }),
      '茶桌法.md': statute({ title: '中华人民共和国茶桌法', body: TWO }),
    });
    expect(times(all.filter(({ law }) => law.endsWith('茶桌法')))[0]).toEqual([
      '茶桌法第一条',
      '2020-05-01',
      'in-force',
      '2024-07-01',
    ]);
  });
});

describe('the date of a corpus', () => {
  it('is the latest adoption or publication in its texts, not a day on which something will come into force', async () => {
    const history = ['2026年4月30日 通过', '2027年1月1日 施行'];
    expect((await read({ '茶桌法.md': statute({ title: '茶桌法', history, body: TWO }) })).corpusDate).toBe(
      '2026-04-30',
    );
  });

  it('is the day on which the manifest says the sources were read, for each text its own', async () => {
    const manifest = {
      generated: '2026-11-23',
      sources: { 'somebody/laws': 'abc (2026-07-17)', 'somebody/rules': 'def (2025-04-19)' },
      documents: [
        { file: '茶桌法.md', source: 'somebody/laws:x.md', published: '2023-12-29' },
        { file: '茶馆规定.md', source: 'somebody/rules:y.md', published: null },
      ],
    };
    const { corpusDate, articles: all } = await read({
      'manifest.json': JSON.stringify(manifest),
      '茶桌法.md': statute({ title: '茶桌法', history: ['（含历次修正案）'], body: TWO }),
      '茶馆规定.md': statute({ title: '茶馆规定', body: TWO }),
    });
    expect(corpusDate).toBe('2026-07-17');
    expect(all.map(({ id, asOf, validFrom }) => [id, asOf, validFrom])).toEqual([
      ['茶桌法第一条', '2026-07-17', '2023-12-29'],
      ['茶桌法第二条', '2026-07-17', '2023-12-29'],
      ['茶馆规定第一条', '2025-04-19', '2020-05-01'],
      ['茶馆规定第二条', '2025-04-19', '2020-05-01'],
    ]);
  });

  it('is today where no text bears one', async () => {
    const files = { '茶桌法.md': statute({ title: '茶桌法', history: [], body: TWO }) };
    expect((await read(files)).corpusDate).toBe(TODAY);
  });
});

describe('files that cannot be read', () => {
  it('are named with the reason, and the others are read all the same', async () => {
    const { files, unread, doubtful } = await read({
      '茶桌法.md': statute({ title: '茶桌法', body: TWO }),
      '坏/无尾.md': '# 茶桌法\n\n第一条 茶桌不得摇晃。',
      '坏/无题.md': '2020年\n\n<!-- INFO END -->\n\n第一条 甲。',
      '坏/空.md': '',
      '坏/只有头.md': '# 茶凳法\n\n<!-- INFO END -->\n',
      '坏/乱码.md': Uint8Array.from([0x23, 0x20, 0xff, 0xfe, 0x80]),
      '坏/跳号.md': statute({ title: '茶碗法', body: '第一条 甲。\n\n第五条 乙。' }),
      'manifest.json': '{"documents": 7}',
    });
    expect(files).toBe(2);
    expect(unread.map(({ file }) => file)).toEqual([
      '坏/乱码.md',
      '坏/只有头.md',
      '坏/无尾.md',
      '坏/无题.md',
      '坏/空.md',
    ]);
    expect(unread.find(({ file }) => file === '坏/乱码.md')?.reason).toBe('not UTF-8 text');
    expect(doubtful.map(({ file, line }) => [file, line])).toEqual([
      ['manifest.json', undefined],
      ['坏/跳号.md', 11],
    ]);
  });

  it('are an error when there is nothing else', async () => {
    await expect(read({ '空.md': '' })).rejects.toMatchObject({
      code: 'CORPUS_IMPORT',
      unread: [{ file: '空.md' }],
    });
    await expect(read({ 'notes.txt': 'x' })).rejects.toThrow(CorpusImportError);
    await expect(readCorpusFolder('/nowhere/at/all', TODAY)).rejects.toThrow('cannot read the folder');
  });
});
