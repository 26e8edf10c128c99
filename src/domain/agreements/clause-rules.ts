import type { ClauseGround } from '../court/confirmation.js';
import type { AgreementClause } from './agreement.js';

/** Why a clause is not for a court to confirm, by law, and which way is left. */
interface GroundInLaw {
  /** Where the law says so (法律依据). */
  readonly basis: string;
  /** In Simplified Chinese, fit to be shown (应循途径). */
  readonly instead: string;
  /** Words that sound like it: whoever takes the agreement down decides, and has to say so where it is not. */
  readonly words: RegExp;
}

const ITEM = (item: string): string =>
  `最高人民法院关于适用《中华人民共和国民事诉讼法》的解释第三百五十五条第（${item}）项`;

/** What a court does not confirm (不予确认的情形及其依据). */
export const GROUNDS_IN_LAW: Readonly<Record<ClauseGround, GroundInLaw>> = {
  ownership: {
    basis: `${ITEM('五')}；土地管理法第十四条`,
    instead:
      '土地、山林的所有权和使用权争议，协商不成的请申请乡镇或者县级人民政府处理；对处理决定不服的，自接到通知之日起三十日内起诉。',
    words:
      /[亩田地山林坡](?:地|林)?\S{0,8}归|归\S{1,10}(?:所有|使用|经营|承包)|确权|(?:所有权|使用权|经营权|承包权|林权|宅基地)\S{0,10}(?:归|属|确认|划)|地界\S{0,10}(?:为准|确认|划)/u,
  },
  status: {
    basis: ITEM('三'),
    instead: '婚姻、亲子、收养等身份关系，请到婚姻登记机关等主管机关或者人民法院依法办理。',
    words: /离婚|(?:婚姻|亲子|收养|父子|母子|父女|母女)关系|解除收养/u,
  },
  'other-procedure': {
    basis: ITEM('四'),
    instead: '请按相应的特别程序，向有管辖权的人民法院申请。',
    words: /宣告(?:失踪|死亡)|民事行为能力|公示催告|破产|选民资格/u,
  },
  'not-court-matter': {
    basis: ITEM('一'),
    instead: '请向有权处理的机关申请。',
    words: /行政处罚|治安处罚|刑事责任|撤销?案件|党纪|政务处分/u,
  },
};

const GROUNDS = Object.entries(GROUNDS_IN_LAW) as [ClauseGround, GroundInLaw][];

/**
 * A clause with the ground that keeps it from being confirmed (条款确认性判断): the one that a person named, or else the one
 * that its words sound like, unless a person said why they mean something else. Where in doubt it stays out of court.
 */
export function judgeClause(clause: AgreementClause): AgreementClause {
  if (clause.ground !== undefined || clause.cleared !== undefined) return clause;
  const plain = clause.text.normalize('NFKC').replace(/\s/gu, '');
  const ground = GROUNDS.find(([, { words }]) => words.test(plain))?.[0];
  return ground === undefined ? clause : { ...clause, ground };
}
