import type { Talk } from './conversation.js';
import type { Draft } from './draft.js';
import { type Intent, intentOf } from './intent.js';
import { REPORT_SCRIPT } from './report-script.js';
import type { Said } from './said.js';
import { soundsDangerous } from './sounds-dangerous.js';
import { isReportStep, REPORT_STEPS, type ReportStep } from './topic.js';

/** What must follow from a turn besides an answer. */
export type TurnAction =
  | { readonly kind: 'report'; readonly draft: Draft; readonly number: string }
  | { readonly kind: 'ask'; readonly question: string };

/** What a turn comes to. */
export interface TurnOutcome {
  readonly talk: Talk;
  /** `undefined` where nothing is to be said. */
  readonly reply?: string;
  readonly action?: TurnAction;
}

/** What a turn may have to say and cannot find out by itself. */
export interface TurnFacts {
  readonly now: Date;
  /** The short number of the report, should this turn make one. */
  readonly number: string;
  /** Where the resident's disputes stand, a line each. */
  readonly progress: readonly string[];
}

const MENU = '回复“1”反映纠纷，“2”查进度，“3”问法律，“4”找工作人员。';
const WELCOME = `您好，这里是西山平安，可以反映邻里、土地、家庭等纠纷，也可以问法律。\n${MENU}`;
const UNFINISHED = '您反映的事还没填完，回复“继续”接着填，回复“取消”放弃。';
const ASK_NOW = '请说说您想问的法律问题，例如：邻居堵了水沟怎么办？';
const CALL_NOW = '如果现在有人有危险，请马上拨打110；受伤请拨打120。';
const LOOKING_UP = '正在查找法律依据，答案马上发给您。';
/** After this a resident has forgotten where the talk stood. */
const FORGOTTEN_AFTER_MS = 6 * 3_600_000;

/** One turn of the talk with a resident (会话一轮): pure, so that the same talk always goes the same way. */
export function decideTurn(before: Talk, said: Said, facts: TurnFacts): TurnOutcome {
  if (said.kind === 'left' || said.kind === 'nothing') return { talk: before };
  const outcome = answered(before, said, facts);
  const danger = said.kind === 'words' && soundsDangerous(said.plain);
  return danger ? { ...outcome, reply: `${outcome.reply ?? ''}\n\n${CALL_NOW}` } : outcome;
}

function answered(before: Talk, said: Said, facts: TurnFacts): TurnOutcome {
  const talk = { ...before, lastAt: facts.now };
  const intent = intentOf(said, talk.topic === 'idle');
  // A yes to nothing is a word like any other.
  if (intent && (intent.kind !== 'confirm' || talk.topic === 'confirm')) return heard(talk, intent, facts);
  if (isReportStep(talk.topic)) {
    const forgotten = facts.now.getTime() - before.lastAt.getTime() > FORGOTTEN_AFTER_MS;
    if (talk.paused || forgotten) return { talk: { ...talk, paused: true }, reply: UNFINISHED };
    return takeStep(talk, talk.topic, said);
  }
  if (said.kind === 'unheard-voice') return { talk, reply: '没有听清您的语音，请打字说一下。' };
  if (said.kind === 'words' && talk.topic === 'question') return asked(talk, said.text);
  if (said.kind === 'place') return { talk, reply: '收到您的位置。要反映那里的纠纷，请先回复“1”。' };
  if (said.kind === 'media') return { talk, reply: `图片和视频这里看不了，请用文字说明。${MENU}` };
  return { talk, reply: `没有明白您的意思。${MENU}` };
}

function heard(talk: Talk, intent: Intent, facts: TurnFacts): TurnOutcome {
  const { topic, draft } = talk;
  switch (intent.kind) {
    case 'report':
      return isReportStep(topic) ? enter(talk, topic) : enter({ ...talk, draft: {} }, 'what');
    case 'go-on':
      return isReportStep(topic) ? enter(talk, topic) : { talk, reply: `没有填到一半的事。${MENU}` };
    case 'back': {
      if (!isReportStep(topic)) return { talk: { ...talk, topic: 'idle' }, reply: MENU };
      const earlier = REPORT_STEPS[REPORT_STEPS.indexOf(topic) - 1];
      return earlier ? enter(talk, earlier) : enter(talk, topic);
    }
    case 'cancel': {
      const nothing = { ...talk, topic: 'idle', paused: false, draft: {} } as const;
      return { talk: nothing, reply: isReportStep(topic) ? `已经取消，没有提交。${MENU}` : MENU };
    }
    case 'confirm': {
      if (talk.paused) return enter(talk, 'confirm');
      const { number } = facts;
      return {
        talk: { ...talk, topic: 'idle', draft: {} },
        reply: `已经提交，编号${number}。综治中心会尽快处理，有进展会在这里告诉您；回复“进度”随时可以查看。`,
        action: { kind: 'report', draft, number },
      };
    }
    case 'ask':
      return asked(talk, intent.question);
    case 'question':
      return isReportStep(topic)
        ? aside(talk, `${UNFINISHED}要现在问，请这样写：问法律 邻居堵了水沟怎么办`)
        : { talk: { ...talk, topic: 'question' }, reply: ASK_NOW };
    case 'progress':
      return aside(
        talk,
        facts.progress.length > 0 ? facts.progress.join('\n') : `您还没有反映过纠纷。${MENU}`,
      );
    case 'desk':
      return aside(
        { ...talk, waitsForDeskSince: talk.waitsForDeskSince ?? facts.now },
        '已经转给综治中心的工作人员，看到后会在这里答复您。遇到危险请马上拨打110。',
      );
    case 'help':
      return aside(talk, WELCOME);
  }
}

/** Something is said beside a report that is not finished; the report waits. */
function aside(talk: Talk, reply: string): TurnOutcome {
  if (!isReportStep(talk.topic)) return { talk: { ...talk, topic: 'idle' }, reply };
  const waiting = reply.startsWith(UNFINISHED) ? reply : `${reply}\n\n${UNFINISHED}`;
  return { talk: { ...talk, paused: true }, reply: waiting };
}

const asked = (talk: Talk, question: string): TurnOutcome => ({
  ...aside(talk, LOOKING_UP),
  action: { kind: 'ask', question },
});

const enter = (talk: Talk, step: ReportStep): TurnOutcome => ({
  talk: { ...talk, topic: step, paused: false },
  reply: REPORT_SCRIPT[step].prompt(talk.draft),
});

function takeStep(talk: Talk, step: ReportStep, said: Said): TurnOutcome {
  const outcome = REPORT_SCRIPT[step].take(said, talk.draft);
  if ('again' in outcome) return { talk, reply: outcome.again };
  const next = REPORT_STEPS[REPORT_STEPS.indexOf(step) + 1] ?? 'confirm';
  const entered = enter({ ...talk, draft: outcome.draft }, next);
  const heardAs = said.kind === 'words' && said.heard ? `听到的是：${said.text}\n` : '';
  return { ...entered, reply: `${heardAs}${entered.reply ?? ''}` };
}
