import { describe, expect, it } from 'vitest';
import { toSimplified } from '../../../src/assistant/retrieval/to-simplified.js';
import { findDangers } from '../../../src/policy/find-danger.js';

const found = (note: string) => findDangers(note)[0]?.danger;

describe('a note of a mediation', () => {
  it.each([
    ['他又掐我脖子，孩子也看见。', 'violence'],
    ['女方称男方上月用皮带抽她，身上有淤青。', 'violence'],
    ['男方把女方打伤住院。', 'violence'],
    ['申请人说丈夫扇了她几个耳光', 'violence'],
    ['她被丈夫打了三次。', 'violence'],
    ['他没少打她。', 'violence'],
    ['男方否认打过女方，女方出示了病历。', 'violence'],
    ['他保证不再打我。', 'violence'],
    ['没有调解成，他动手打了她。', 'violence'],
    ['存在家庭暴力情形。', 'violence'],
    ['娃天天挨打，不敢回家。', 'child'],
    ['继父打骂孩子。', 'child'],
    ['对方扬言要烧了房子。', 'threat'],
    ['他说要杀了我全家。', 'threat'],
  ])('%s tells of danger: %s', (note, danger) => {
    expect(found(note)).toBe(danger);
  });

  it.each([
    '双方没有动手打人，愿意协商。',
    '经了解不存在家暴。',
    '询问有无家庭暴力，双方均答没有。',
    '宣讲了反家庭暴力法。',
    '今后不得打骂、殴打对方。',
    '回访：男方未再动手打人，家庭平稳。',
    '我打他电话没接。',
    '他家的狗打伤我家的羊。',
    '羊被打死两只，要求赔偿。',
    '他打死我家的羊。',
    '打官司要花钱，愿意调解。',
    '动手修沟，三天修好。',
    '谈话被打断了两次。',
    '双方争吵激烈，未达成一致。',
    '把牛拴在路口，挡了道。',
    '他打工三年，欠薪未付。',
    '雨水掐断了小路。',
  ])('%s tells of none', (note) => {
    expect(found(note)).toBeUndefined();
  });

  it('tells of it in traditional script, too', async () => {
    expect(found(await toSimplified('他又掐我脖子，孩子也看見。'))).toBe('violence');
    expect(found(await toSimplified('對方揚言要殺了我全家'))).toBe('threat');
  });

  it('says whether a child is in it, whether it was before, and in what words', () => {
    expect(findDangers('谈了两小时。他又掐我脖子，孩子也看见。后来各自回家。')).toEqual([
      { danger: 'violence', words: '他又掐我脖子，孩子也看见', child: true, before: false },
    ]);
    expect(findDangers('针对此前掐脖子一事，公安已出具告诫书。')).toMatchObject([
      { child: false, before: true },
    ]);
    expect(findDangers(`他掐我脖子${'，还说了很多'.repeat(100)}`)[0]?.words).toHaveLength(150);
  });
});
