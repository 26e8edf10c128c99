import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Tagger } from '../../../../src/assistant/privacy/find-names.js';
import { hidePersonalData } from '../../../../src/assistant/privacy/hide-personal-data.js';
import { loadDictionary } from '../../../../src/assistant/retrieval/dictionary.js';

const NOBODY = { values: [], childNames: [] };

describe('what leaves the house of who people are', () => {
  let tagger: Tagger;
  beforeAll(async () => {
    tagger = await loadDictionary();
  });

  it.each([
    ['邻居张桂兰把水沟堵了，李光明家的菜地被淹', ['张桂兰', '李光明']],
    ['普艳说毕大妈不讲理，杨国富也来了', ['普艳', '毕大妈', '杨国富']],
    ['工头老赵欠我三个月工资', ['老赵']],
    ['我老公罗勇不回家', ['罗勇']],
    ['房东周会英不退押金', ['周会英']],
    ['马建国借了钱不还', ['马建国']],
    ['阿依古丽·买买提的地被占了', ['阿依古丽', '买买提']],
    ['被申请人姓名：段兴旺，电话138 1234 5678', ['段兴旺', '138 1234 5678']],
    ['身份证530112197803120015，微信 laozhang_88', ['530112197803120015', 'laozhang_88']],
    ['身份证５３０１１２１９７８０３１２００１Ｘ', ['530112197803120', '５３０１１２']],
    ['打 0871-68123456 或者一三八一二三四五六七八', ['68123456', '一三八一二三四五六七八']],
    ['他住谷律村8号，车牌云A·12345', ['谷律村8号', '云A·12345']],
    ['卡号6222 0212 3456 7890 123', ['6222', '7890']],
  ])('hides in %s', (text, values) => {
    const { texts, restore } = hidePersonalData([text], NOBODY, tagger);
    for (const value of values) expect(texts[0]).not.toContain(value);
    expect(restore(texts[0] ?? '')).toBe(text.normalize('NFKC'));
  });

  it.each([
    '买的种子不出苗怎么办',
    '离婚后孩子归谁',
    '高利贷的利息怎么算',
    '邻居把水沟堵了，水淹了我家地，怎么办？',
    '在外面打工三个月不发钱',
    '树枝伸过来能不能砍',
  ])('leaves a question without people as it is: %s', (text) => {
    expect(hidePersonalData([text], NOBODY, tagger).texts).toEqual([text.normalize('NFKC')]);
  });

  it.each([
    ['我儿子王小虎被同学欺负', '王小虎'],
    ['罗小宝今年8岁，跟谁过', '罗小宝'],
    ['女儿叫杨思雨，今年十二岁', '杨思雨'],
    ['李天天（9周岁）由爷爷带', '李天天'],
  ])('lets no child’s name leave, and puts none back: %s', (text, name) => {
    const { texts, restore } = hidePersonalData([text], NOBODY, tagger);
    expect(texts[0]).not.toContain(name);
    expect(restore(texts[0] ?? '')).not.toContain(name);
  });

  it('hides whoever is known to be in a case, in all texts alike, and known children for good', () => {
    const known = { values: ['纳西', '谷律村8号'], childNames: ['阿妞'] };
    const { texts, restore } = hidePersonalData(['纳西打了招呼，阿妞在哭', '纳西住谷律村8号'], known, tagger);
    expect(texts.join()).not.toMatch(/纳西|阿妞|谷律/);
    const [placeholder = ''] = /【人\d+】/.exec(texts[0] ?? '') ?? [];
    expect(texts[1]).toContain(placeholder);
    expect(restore(`${placeholder}应当赔偿，阿妞`)).toBe('纳西应当赔偿，阿妞');
    expect(restore(texts[0] ?? '')).toBe('纳西打了招呼,孩子在哭');
  });

  it('hides every known value, whatever stands around it', () => {
    const word = fc.string({
      unit: fc.constantFrom(...'张三李四丁卯甲乙丙沟地水a1 8'),
      minLength: 2,
      maxLength: 6,
    });
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 4 }),
        fc.string({ maxLength: 20 }),
        (values, around) => {
          const text = values.join(around);
          const { texts } = hidePersonalData([text], { values, childNames: [] }, tagger);
          for (const value of values) {
            expect((texts[0] ?? '').replace(/【\p{Script=Han}+\d+】/gu, '、')).not.toContain(value);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
