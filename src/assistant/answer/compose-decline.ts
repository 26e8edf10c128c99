import type { IsoDate } from '../../domain/law/iso-date.js';
import type { SafetyConcern } from '../guard/safety-concern.js';
import { sayConcern } from '../guard/say-concern.js';
import { ANSWER_LABEL } from './answer-label.js';
import type { Finding } from './find-articles.js';

const HELP = '可以问：村（居）人民调解委员会、司法所、村居法律顾问，或者拨打法律援助热线12348。';

/** Why there is no answer. */
export type DeclineReason =
  | Exclude<Finding, { articles: unknown }>
  | { readonly missing: 'question' | 'card' | 'safety' };

/** Says that the corpus does not say (不作答), what is missing, and whom to ask. */
export function composeDecline(reason: DeclineReason, day: IsoDate, concern?: SafetyConcern): string {
  return [
    ANSWER_LABEL,
    ...(concern ? [sayConcern(concern)] : []),
    ...missing(reason, day),
    ...(concern?.steps ? [] : [HELP]),
  ].join('\n');
}

function missing(reason: DeclineReason, day: IsoDate): string[] {
  switch (reason.missing) {
    case 'safety':
      return [];
    case 'question':
      return ['没有看到问题。请用一两句话说明发生了什么事、想知道什么。'];
    case 'card':
      return ['语料库中没有可以回答这个问题的内容：尚未导入法律条文，现有的解纷卡片也没有讲到。'];
    case 'unsupported':
      return [
        '语料库中没有可以回答这个问题的条文。请换个说法，说明是什么纠纷；如果不是法律问题，这里答不了。',
      ];
    case 'not-in-force':
      return [`语料库中没有在${day}有效、又能回答这个问题的条文。请核对日期；语料库只收有限的版本。`];
    case 'no-such-article':
      return [
        `语料库中没有在${day}有效的${reason.named.map(({ law, article }) => `《${law}》${article}`).join('、')}。请核对法律名称、条号和日期。`,
      ];
  }
}
