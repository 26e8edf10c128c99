import type { Draft } from './draft.js';
import type { Said } from './said.js';
import type { ReportStep } from './topic.js';

/** What a step makes of what was said: a draft with one more piece, or what to say instead. */
export type StepOutcome = { readonly draft: Draft } | { readonly again: string };

interface ScriptStep {
  /** What the resident is asked. */
  prompt(draft: Draft): string;
  take(said: Said, draft: Draft): StepOutcome;
}

const SHOWN_SIGNS = 200;

/** The conversation that makes a report (逐步反映), one question at a time. */
export const REPORT_SCRIPT: Readonly<Record<ReportStep, ScriptStep>> = {
  what: {
    prompt: () => '第1步，共5步：发生了什么事？\n请用几句话说清楚，打字或发语音都可以。',
    take: (said, draft) =>
      withWords(said, { least: 4, most: 2_000, like: '邻居把水沟堵了，水流进我家院子' }, (what) => ({
        ...draft,
        what,
      })),
  },
  where: {
    prompt: () => '第2步：事情发生在哪里？\n请写村名和门牌，例如：谷律村8号；也可以点“+”发送位置。',
    take: (said, draft) =>
      said.kind === 'place'
        ? { draft: { ...draft, where: placeOf(said) } }
        : withWords(said, { least: 2, most: 100, like: '谷律村8号' }, (address) => ({
            ...draft,
            where: { ...draft.where, address },
          })),
  },
  self: {
    prompt: () => '第3步：您怎么称呼？\n请写您的姓名，例如：李光明。',
    take: (said, draft) =>
      withWords(said, { least: 2, most: 30, like: '李光明' }, (self) => ({ ...draft, self })),
  },
  other: {
    prompt: () => '第4步：和谁发生的？\n请写对方的姓名或怎么称呼，例如：邻居张桂兰。',
    take: (said, draft) =>
      withWords(said, { least: 1, most: 80, like: '邻居张桂兰' }, (other) => ({ ...draft, other })),
  },
  phone: {
    prompt: () => '第5步：留个电话好联系您。\n请写号码；不想留，回复“跳过”。',
    take(said, draft) {
      if (said.kind !== 'words') return { again: '请写电话号码，例如：13800000001；不想留，回复“跳过”。' };
      const { phone: _old, ...rest } = draft;
      if (/^(跳过|不留|没有|不用|无)[。！!]?$/u.test(said.plain.trim())) return { draft: rest };
      const phone = said.plain.replace(/[\s-]/gu, '').replace(/^(?:\+|00)?86(?=1\d{10}$)/u, '');
      return /^(1[3-9]\d{9}|0\d{9,11})$/.test(phone)
        ? { draft: { ...rest, phone } }
        : { again: '这不像电话号码。手机号是11位数字，例如：13800000001；不想留，回复“跳过”。' };
    },
  },
  confirm: {
    prompt: (draft) =>
      [
        '请核对：',
        `事情：${shorten(draft.what ?? '')}`,
        `地点：${draft.where?.address ?? ''}`,
        `您：${draft.self ?? ''}`,
        `对方：${draft.other ?? ''}`,
        `电话：${draft.phone ?? '不留'}`,
        '没有错，回复“确认”提交；要改，回复“返回”；不报了，回复“取消”。',
      ].join('\n'),
    take: () => ({ again: '没有错，回复“确认”提交；要改，回复“返回”；不报了，回复“取消”。' }),
  },
};

function withWords(
  said: Said,
  { least, most, like }: { readonly least: number; readonly most: number; readonly like: string },
  put: (text: string) => Draft,
): StepOutcome {
  if (said.kind === 'unheard-voice') return { again: '没有听清您的语音，请打字说一下。' };
  if (said.kind !== 'words') return { again: `这里要用文字回答，例如：${like}。` };
  const text = said.text.trim();
  const length = [...text].length;
  if (length < least) return { again: `太短了，请说得再具体一点，例如：${like}。` };
  if (length > most) return { again: `太长了，请在${most}字以内说明。` };
  return { draft: put(text) };
}

function placeOf({ label, ...point }: Extract<Said, { kind: 'place' }>) {
  const { longitude, latitude } = point;
  return { address: label ?? '微信发送的位置', longitude, latitude };
}

function shorten(text: string): string {
  const signs = [...text];
  return signs.length > SHOWN_SIGNS ? `${signs.slice(0, SHOWN_SIGNS).join('')}……` : text;
}
