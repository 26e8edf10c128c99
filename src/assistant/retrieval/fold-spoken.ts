/** Words of the south-western and other dialects beside what is said everywhere; longest first within one meaning. */
const SPOKEN: readonly (readonly [spoken: string, common: string])[] = [
  ['咋个整', '怎么办'],
  ['咋整', '怎么办'],
  ['咋个办', '怎么办'],
  ['咋办', '怎么办'],
  ['咋个', '怎么'],
  ['咋样', '怎么样'],
  ['咋', '怎么'],
  ['啷个', '怎么'],
  ['哪个晓得', '谁知道'],
  ['晓不得', '不知道'],
  ['晓得', '知道'],
  ['啥子', '什么'],
  ['哪样', '什么'],
  ['啥', '什么'],
  ['不得行', '不行'],
  ['得行', '可以'],
  ['老倌', '丈夫'],
  ['婆娘', '妻子'],
  ['媳妇儿', '妻子'],
  ['老汉儿', '父亲'],
  ['小娃娃', '小孩'],
  ['娃儿', '小孩'],
  ['娃娃', '小孩'],
  ['姑娘家', '女儿'],
  ['屋头', '家里'],
  ['隔壁邻舍', '邻居'],
  ['隔壁家', '邻居家'],
  ['整坏', '损坏'],
  ['整伤', '受伤'],
  ['打整', '处理'],
  ['扯皮', '纠纷'],
  ['扯筋', '纠纷'],
  ['角逆', '打架'],
  ['讨媳妇', '结婚'],
  ['做活路', '干活'],
];

const COMMON = new Map(SPOKEN);
const ANY = new RegExp([...COMMON.keys()].sort((one, other) => other.length - one.length).join('|'), 'g');

/** Puts common words for those of the dialects (口语归一), so that question and law can meet. */
export const foldSpoken = (text: string): string => text.replace(ANY, (word) => COMMON.get(word) ?? word);
