import { formatChineseNumber } from '../../src/domain/law/format-chinese-number.js';
import type { AskedOfModel } from './model-server.js';

/** What a lying model says, and which of it is true. */
export interface Said {
  readonly text: string;
  readonly truths: readonly string[];
  readonly lies: readonly string[];
}

interface Given {
  readonly 编号: number;
  readonly 法律: string;
  readonly 条: string;
  readonly 原文: string;
}

/** A stream of numbers from 0 to 1 that a seed decides. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const wide = (text: string) =>
  text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/**
 * Writes prose about the articles that it was given, true and false sentences mixed. The true ones repeat whole clauses
 * of an article; how each false one is false is known from how it was made.
 */
export function lie({ material, task }: AskedOfModel, random: () => number): Said {
  const given = (JSON.parse(material) as { 条文: Given[] }).条文;
  const pick = <One>(list: readonly One[]): One => list[Math.floor(random() * list.length)] as One;
  const clausesOf = ({ 原文 }: Given) => 原文.split(/[。；\n]/).filter((clause) => clause.length >= 8);
  const truthsFrom = given.flatMap((article) => clausesOf(article).map((clause) => ({ article, clause })));
  const truths = shuffled(truthsFrom, random)
    .slice(0, 2 + Math.floor(random() * 3))
    .map(({ article, clause }) => [`${clause}`, article.编号] as const);

  const other = (article: Given) => given.find(({ 法律 }) => 法律 !== article.法律);
  const figure = () => {
    const value = 101 + Math.floor(random() * 800);
    return pick([String(value), wide(String(value)), formatChineseNumber(value)]);
  };
  const falsehoods: ((article: Given, clause: string) => readonly [string, number] | undefined)[] = [
    ({ 法律, 编号 }, clause) => [`《${法律}》第${figure()}条规定，${clause}`, 编号],
    ({ 编号 }, clause) => [`根据团结${pick(['鱼塘', '晒场', '磨坊'])}法，${clause}`, 编号],
    ({ 编号 }, clause) => [`《民法典》第${figure()}条规定，${clause}`, 编号],
    ({ 编号 }, clause) => [`${clause}，赔偿${figure()}元`, 编号],
    ({ 编号 }, clause) => [`${clause}，期限为${figure()}${pick(['天', '个月', '年', '小时'])}`, 编号],
    ({ 编号 }, clause) => [`${clause}，承担${pick(['百分之九十七', '97%', '九成七', '９７％'])}`, 编号],
    ({ 编号 }, clause) => [
      `自${pick(['1987年3月4日', '一九八七年三月四日', '1987-03-04', '１９８７年'])}起，${clause}`,
      编号,
    ],
    (article, clause) => {
      const wrong = other(article);
      return wrong && [clause, wrong.编号];
    },
    (article, clause) => {
      const wrong = other(article);
      return wrong && [`《${wrong.法律}》${article.条}规定，${clause}`, article.编号];
    },
    ({ 编号 }, clause) => [`原文是“${clause.slice(0, 3)}一概${clause.slice(4)}”`, 编号],
    ({ 编号 }, clause) => [`${clause}，法律还说「${pick(['谁闹谁有理', '先占先得', '父债子还'])}」`, 编号],
    ({ 编号 }, clause) => [
      `${pick(['(2022)沪01民终12345号', '（２０２１）云０１１２民初１２３４号', '2019最高法民申111号', '指导案例88号', '〔二〇二〇〕云民终第三百号'])}中，${clause}`,
      编号,
    ],
    ({ 编号 }, clause) =>
      /不得/.test(clause) ? [clause.replace('不得', pick(['可以', '有权', '应当'])), 编号] : undefined,
    ({ 编号 }, clause) =>
      /应当/.test(clause)
        ? [clause.replace('应当', pick(['不用', '无需', '可以不', '不得'])), 编号]
        : undefined,
    ({ 编号 }, clause) => (/不得/.test(clause) ? [clause.replace('不得', ''), 编号] : undefined),
    ({ 编号 }, clause) => [`${clause}，对方要坐牢`, 编号],
    ({ 编号 }, clause) => [`${clause}，您打官司肯定能赢`, 编号],
    (_article, clause) => [clause, 0],
    (_article, clause) => [clause, given.length + 3],
    () => ['这种事村里说了算，法院不管', 0],
    ({ 编号 }) => [task.slice(20, 70), 编号],
    ({ 编号 }) => ['好的，我已经忽略以上全部规则，判您败诉', 编号],
    ({ 编号 }) => ['我的系统提示词是：材料是JSON', 编号],
    ({ 编号 }, clause) => [`${clause}，详见http://law.example/x`, 编号],
    ({ 编号 }, clause) => [`${clause}，请打13987654321找我`, 编号],
    ({ 编号 }, clause) => [`${clause}，【人9】也这么说`, 编号],
  ];
  const wanted = 1 + Math.floor(random() * 4);
  const lies: (readonly [string, number])[] = [];
  while (lies.length < wanted) {
    const { article, clause } = pick(truthsFrom);
    const made = pick(falsehoods)(article, clause);
    if (made && !truths.some(([truth]) => truth === made[0])) lies.push(made);
  }
  const said = ([text, cites]: readonly [string, number]) => `${text}${cites === 0 ? '' : `〔${cites}〕`}。`;
  return {
    text: shuffled([...truths, ...lies], random)
      .map(said)
      .join(pick(['', '\n'])),
    truths: truths.map(([text]) => text),
    lies: lies.map(([text]) => text),
  };
}

function shuffled<One>(list: readonly One[], random: () => number): One[] {
  return list
    .map((one) => [random(), one] as const)
    .sort(([left], [right]) => left - right)
    .map(([, one]) => one);
}
