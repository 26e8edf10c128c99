import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CAPTIONS } from '../../../src/assistant/captions/captions.js';
import { CARDS } from '../../../src/assistant/cards/cards.js';
import { concernOf } from '../../../src/assistant/guard/concern-of.js';
import { LAY_QUESTIONS } from '../../../src/assistant/lay-questions/lay-questions.js';
import { simplifyQuestion } from '../../../src/assistant/retrieval/simplify-question.js';
import { foldSound } from '../../../src/assistant/spelling/fold-sound.js';
import { KEY_WORDS, WORDS_OF_DANGER } from '../../../src/assistant/spelling/key-words.js';
import { mendSpelling } from '../../../src/assistant/spelling/mend-spelling.js';
import { readQuestion } from '../../../src/assistant/spelling/read-question.js';
import { saidByUs } from '../../../src/assistant/spelling/said-by-us.js';
import { AREAS } from '../../../src/domain/areas/areas.js';
import { Draw } from '../../../src/simulation/world/draw.js';
import { villager } from '../../../src/simulation/world/villagers.js';
import { Random } from '../../bench/merge/random.js';
import { World } from '../../bench/merge/world.js';
import { misspeller } from '../../kit/misspell.js';

const mended = async (question: string): Promise<string[]> =>
  (await mendSpelling(await simplifyQuestion(question))).mended.map(({ typed, read }) => `${typed} ${read}`);

describe('a slip of the keyboard or of speech recognition', () => {
  it.each([
    ['我要理婚怎么分财产', '理婚 离婚'],
    ['工伤陪偿怎么算', '陪偿 赔偿'],
    ['摘基地能不能卖', '摘基地 宅基地'],
    ['房子低押给银行', '低押 抵押'],
    ['公司要我签竟业限制', '竟业限制 竞业限制'],
    ['彩理要退吗', '彩理 彩礼'],
    ['老公家报我', '家报 家暴'],
    ['我老公出鬼了', '出鬼 出轨'],
    ['老板拖前工资', '拖前工资 拖欠工资'],
    ['林全证丢了', '林全证 林权证'],
    ['他又猥泻孩子', '猥泻 猥亵'],
    ['賠嘗多少錢', '赔尝 赔偿'],
  ])('%s: %s', async (question, expected) => {
    expect(await mended(question)).toEqual([expected]);
  });

  it('is searched for as it sounds, and beside it as it was written', async () => {
    expect((await readQuestion('我要理婚')).searched).toBe('我要离婚 理婚');
  });

  it.each([
    ['老公家报我', 'violence'],
    ['我想自沙', 'self-harm'],
    ['他家里藏着读品', 'crime'],
  ])('in a word of danger does not keep it from being heard: %s', async (question, kind) => {
    expect(concernOf(question, false)).toBeUndefined();
    expect(concernOf((await readQuestion(question)).heard, false)?.kind).toBe(kind);
  });

  it('is mostly found where a keyboard for pinyin made it, and hardly ever read as another word', async () => {
    const misspell = await misspeller(3);
    let [slips, right, wrong] = [0, 0, 0];
    for (const question of CARDS.slice(0, 60).flatMap(({ questions }) => questions)) {
      const slip = misspell(question);
      if (!slip) continue;
      slips += 1;
      const { text, mended: words } = await mendSpelling(await simplifyQuestion(slip.question));
      if (text === (await simplifyQuestion(question))) right += 1;
      else if (words.length > 0) wrong += 1;
    }
    expect(right / slips).toBeGreaterThan(0.6);
    expect(wrong / slips).toBeLessThan(0.02);
  });
});

describe('what is written well', () => {
  it.each(['我家报了警', '有人家报名了', '劳动合同到期', '小李说他家的五针松被砍了', '', '？？', 'ABC 123'])(
    'stays as it is: %j',
    async (question) => {
      expect(await mended(question)).toEqual([]);
    },
  );

  it('none of our own questions, captions and cards is read otherwise', async () => {
    const own = [
      ...LAY_QUESTIONS.map(({ text }) => text),
      ...CAPTIONS.map(({ words }) => words),
      ...CARDS.flatMap(({ title, questions }) => [title, ...questions]),
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...own), async (text) => (await mended(text)).length === 0),
      { numRuns: 2_000 },
    );
  });

  it('names of people and places are no slips', async () => {
    const [world, draw] = [new World(new Random(11)), new Draw(11, 'names')];
    const names = Array.from({ length: 80 }, (_, at) => [
      world.villager(world.home()).name,
      villager(at + 1, 40, draw).name,
    ]).flat();
    const places = [
      ...AREAS.map(({ name }) => name),
      ...Array.from({ length: 40 }, () => world.home().village),
    ];
    const common = ['沙', '马', '和', '高', '施'].flatMap((surname) =>
      ['自福', '明志', '强建', '芬家', '昌家', '安志', '正明'].map((given) => surname + given),
    );
    const sentences = [
      ...[...names, ...common, '张立婚', '李陪常', '王家报', '王家宝', '赵低押'].flatMap((name) => [
        `${name}说他不管`,
        `我和${name}吵起来了`,
        `邻居${name}的树倒了`,
      ]),
      ...[...places, '理婚村', '彩理寨'].map((place) => `我是${place}的，${place}修路占了我家的地`),
    ];
    const changed: string[] = [];
    for (const sentence of sentences) if ((await mended(sentence)).length > 0) changed.push(sentence);
    expect(changed).toEqual([]);
  });
});

describe('what it rests on', () => {
  it('every key word is a word that people say of disputes, or one of danger', async () => {
    const said = await saidByUs();
    expect([...KEY_WORDS].filter((word) => !WORDS_OF_DANGER.has(word) && !said.includes(word))).toEqual([]);
    expect([...KEY_WORDS].filter((word) => !/^[\u4e00-\u9fff]{2,4}$/.test(word))).toEqual([]);
  });

  it.each([
    ['zhai', 'zai'],
    ['nan', 'lan'],
    ['fei', 'hui'],
    ['fang', 'huan'],
    ['hong', 'hong'],
    ['jing', 'jin'],
    ['feng', 'hong'],
  ])('%s is heard as %s', (syllable, heard) => {
    expect(foldSound(syllable)).toBe(heard);
  });
});
