import type { Said } from './said.js';

/** What a resident can ask for at any time, whatever the talk is about. */
export type Intent =
  | {
      readonly kind:
        | 'report'
        | 'progress'
        | 'question'
        | 'desk'
        | 'help'
        | 'cancel'
        | 'back'
        | 'go-on'
        | 'confirm';
    }
  /** The question came along with the wish to ask. */
  | { readonly kind: 'ask'; readonly question: string };

type Word = Exclude<Intent['kind'], 'ask'>;

const WORDS: Readonly<Record<Word, readonly string[]>> = {
  report: [
    '反映',
    '反映纠纷',
    '反映问题',
    '我要反映',
    '上报',
    '上报纠纷',
    '报纠纷',
    '我要报纠纷',
    '登记纠纷',
  ],
  progress: ['进度', '查进度', '查询进度', '查询', '我的纠纷', '办到哪了', '办得怎么样了'],
  question: ['问法律', '法律咨询', '咨询', '法律'],
  desk: ['人工', '转人工', '人工服务', '找人', '找工作人员'],
  help: ['帮助', '菜单', '怎么用', '你好', '您好', '在吗', '?', '帮忙'],
  cancel: ['取消', '不报了', '算了', '不反映了'],
  back: ['返回', '上一步', '退回', '改一下'],
  'go-on': ['继续', '接着填', '接着'],
  confirm: ['确认', '确定', '提交', '是', '是的', '对', '对的', '没错', '好', '好的'],
};

/** Where nothing is being told, a number of the menu does. */
const NUMBERS: ReadonlyMap<string, Word> = new Map([
  ['1', 'report'],
  ['2', 'progress'],
  ['3', 'question'],
  ['4', 'desk'],
]);

const MENU_KEYS: ReadonlyMap<string, Word> = new Map([
  ['report', 'report'],
  ['progress', 'progress'],
  ['ask', 'question'],
  ['desk', 'desk'],
]);

const byWord = new Map(
  Object.entries(WORDS).flatMap(([kind, words]) => words.map((word) => [word, kind as Word] as const)),
);

/**
 * What is wanted, if it is one of these things; anything else is part of what is being told.
 *
 * @param idle whether nothing is being told or asked
 */
export function intentOf(said: Said, idle: boolean): Intent | undefined {
  if (said.kind === 'arrived') return { kind: 'help' };
  if (said.kind === 'menu') return { kind: MENU_KEYS.get(said.key) ?? 'help' };
  if (said.kind !== 'words') return undefined;
  const plain = said.plain.replace(/[\s。！!，,.“”"]+$/u, '').replace(/^[\s“”"]+/u, '');
  const word = byWord.get(plain) ?? (idle ? NUMBERS.get(plain) : undefined);
  if (word) return { kind: word };
  const question = /^(?:问法律|法律咨询|咨询法律)[\s:：,，]*(\S[\s\S]*)$/u.exec(plain)?.[1];
  return question === undefined ? undefined : { kind: 'ask', question };
}
