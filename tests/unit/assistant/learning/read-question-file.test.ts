import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readQuestionFile } from '../../../../src/assistant/learning/read-question-file.js';

const QUESTION = { text: '狗咬了人', gold: ['民法典第一千二百四十五条'] };

describe('a file of answered questions', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'question-file-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const write = async (name: string, ...lines: readonly object[]): Promise<string> => {
    const path = join(folder, name);
    await writeFile(path, lines.map((line) => JSON.stringify(line)).join('\n'));
    return path;
  };

  it('has what was written in answer in its lines, or by number in the file beside it', async () => {
    const path = await write(
      'dev.jsonl',
      { ...QUESTION, qid: '1' },
      { ...QUESTION, qid: '2', answer: '由饲养人赔偿。' },
      { ...QUESTION, qid: '3' },
      QUESTION,
    );
    await write(
      'dev-answers.jsonl',
      { qid: '2', answer: '不在这里。' },
      { qid: '1', answer: '饲养人赔。', keywords: '动物' },
      { qid: '9', answer: '没有人问。' },
    );
    const read = await readQuestionFile(path);
    expect(read.map(({ answer }) => answer)).toEqual([
      '饲养人赔。 动物',
      '由饲养人赔偿。',
      undefined,
      undefined,
    ]);
  });

  it('is refused where a line of either is none', async () => {
    await write('broken-answers.jsonl', { qid: '1', reply: '饲养人赔。' });
    await expect(readQuestionFile(await write('broken.jsonl', QUESTION))).rejects.toThrow(
      /broken-answers\.jsonl:1 is no JSON with qid and answer/,
    );
    await expect(readQuestionFile(await write('lone.jsonl', { text: '狗咬了人' }))).rejects.toMatchObject({
      code: 'QUESTION_FILE',
    });
  });
});
