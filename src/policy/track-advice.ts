import type { TrackMatter, TrackWay } from '../domain/routing/case-track.js';

/** Which way the law names first (法定渠道提示). */
export interface TrackRule {
  readonly ways: readonly TrackWay[];
  readonly matter: TrackMatter;
  /** Where the law says so. */
  readonly basis: string;
  /** In Simplified Chinese, fit to be shown. */
  readonly advice: string;
}

const GOVERNMENT_FIRST: TrackRule = {
  ways: ['administrative'],
  matter: 'tenure',
  basis: '土地管理法第十四条',
  advice: '权属由当事人协商，协商不成的由乡镇或者县级以上人民政府处理；调解只涉及损害赔偿等其他事项。',
};

const LABOUR: TrackRule = {
  ways: ['arbitration', 'suit'],
  matter: 'whole',
  basis: '劳动争议调解仲裁法第五条',
  advice: '调解不成的先申请劳动人事争议仲裁，对裁决不服的再起诉。',
};

/**
 * By category of GB/T 31000, of four digits or else of two (分、调、裁渠道表). It is advice: a person decides which way a case
 * goes.
 */
const TRACK_RULES: Readonly<Record<string, TrackRule>> = {
  '0901': {
    ways: ['arbitration', 'suit'],
    matter: 'whole',
    basis: '农村土地承包经营纠纷调解仲裁法第四条',
    advice: '调解不成的可以向农村土地承包仲裁委员会申请仲裁，也可以直接起诉。',
  },
  '0902': GOVERNMENT_FIRST,
  '0903': { ...GOVERNMENT_FIRST, basis: '土地管理法第十四条、森林法第二十二条' },
  '07': LABOUR,
};

/** Which way the law names first for a category, where it does (渠道提示). */
export const trackAdvice = (categoryCode: string): TrackRule | undefined =>
  TRACK_RULES[categoryCode] ?? TRACK_RULES[categoryCode.slice(0, 2)];
