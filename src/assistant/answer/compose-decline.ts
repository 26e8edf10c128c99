import type { AnswerSections } from '../../domain/law/answer-sections.js';
import { sayDay } from '../../domain/law/say-day.js';
import type { AbsentArticle } from '../captions/caption-index.js';
import type { SafetyConcern } from '../guard/safety-concern.js';
import type { AskedQuestion } from './asked-question.js';
import type { Finding } from './find-articles.js';
import { noSections } from './no-sections.js';
import { specialCautions } from './special-cautions.js';

const HELP = ['村（居）人民调解委员会', '司法所', '村居法律顾问', '法律援助热线12348'];

/** Why there is no answer. */
export type DeclineReason =
  | Exclude<Finding, { articles: unknown }>
  | { readonly missing: 'question' | 'card' | 'safety' };

/** Says that the corpus does not say (不作答), what is missing, and whom to ask. */
export const composeDecline = (
  reason: DeclineReason,
  { text, simplified, readAs, day }: AskedQuestion,
  concern?: SafetyConcern,
): AnswerSections => ({
  ...noSections(text),
  readAs,
  concern: concern?.words ?? null,
  missing: missing(reason, day),
  steps: concern?.steps ?? [],
  help: concern ? [...new Set([...concern.help, ...(concern.steps ? [] : HELP)])] : HELP,
  cautions: specialCautions(simplified),
});

function missing(reason: DeclineReason, day: string): string | null {
  switch (reason.missing) {
    case 'safety':
      return null;
    case 'question':
      return '没有看到问题。请用一两句话说明发生了什么事、想知道什么。';
    case 'card':
      return '没有可以回答这个问题的内容：尚未导入法律条文，现有的知识卡片也没有讲到。';
    case 'unsupported':
      return '收录的法律里没有可以回答这个问题的条文。请看看有没有错别字，或者换个说法，说明是什么纠纷；如果不是法律问题，这里答不了。';
    case 'elsewhere':
      return `收录的法律里多半没有管这件事的条文，这里不猜。${likely(reason.absent)}请向司法所或者法律援助机构问清适用哪部法律。`;
    case 'not-in-force':
      return `收录的法律里没有在${sayDay(day)}有效、又能回答这个问题的条文。请核对日期；每部法律只收录有限的几个版本。`;
    case 'no-such-article':
      return `收录的法律里没有在${sayDay(day)}有效的${reason.named.map(({ law, article }) => `《${law}》${article}`).join('、')}。请核对法律名称、条号和日期。`;
  }
}

/** Names the article that fits best of those that are not there; our catchwords know more laws than a corpus may hold. */
const likely = (absent: AbsentArticle | undefined): string =>
  absent === undefined
    ? ''
    : `这类事常由《${absent.law}》${absent.article}管，没有收录那一条当日有效的文本，请查原文。`;
