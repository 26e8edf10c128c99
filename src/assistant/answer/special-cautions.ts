import { decisiveDate } from './decisive-date.js';

const ASKS_FOR_A_CASE = /案例|案号|判例|裁判文书|类似的?(?:案子|判决|官司)|别人(?:家)?(?:怎么|咋个?)判/;
const NO_CASES =
  '没有收录案例，给不出案例号；不要使用来历不明的案号，需要案例的请到人民法院案例库查询或者问法官、律师。';

/** What to be careful about because of what was asked (特别提示). The question is in simplified script. */
export const specialCautions = (question: string): string[] => [
  ...(ASKS_FOR_A_CASE.test(question) ? [NO_CASES] : []),
  ...(decisiveDate(question)?.caution ?? []),
];
