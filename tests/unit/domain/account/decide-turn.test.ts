import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Talk } from '../../../../src/domain/account/conversation.js';
import { decideTurn, type TurnFacts, type TurnOutcome } from '../../../../src/domain/account/decide-turn.js';
import type { Said } from '../../../../src/domain/account/said.js';
import { isReportStep, REPORT_STEPS } from '../../../../src/domain/account/topic.js';

const NOW = new Date('2026-11-23T01:00:00Z');
const FACTS: TurnFacts = { now: NOW, number: '11230417', progress: [] };
const IDLE: Talk = { topic: 'idle', paused: false, draft: {}, lastAt: NOW };

const words = (text: string): Said => ({ kind: 'words', text, plain: text, heard: false });
const talkThrough = (texts: readonly string[], from: Talk = IDLE): TurnOutcome =>
  texts.reduce<TurnOutcome>(({ talk }, text) => decideTurn(talk, words(text), FACTS), { talk: from });

const WHOLE = ['反映', '隔壁把水沟堵了', '谷律村8号', '李光明', '邻居张桂兰', '13800000001'];

describe('a talk with a resident', () => {
  it('makes a report of five answers and a yes', () => {
    const { talk, action, reply } = talkThrough([...WHOLE, '确认']);
    expect(action).toEqual({
      kind: 'report',
      number: '11230417',
      draft: {
        what: '隔壁把水沟堵了',
        where: { address: '谷律村8号' },
        self: '李光明',
        other: '邻居张桂兰',
        phone: '13800000001',
      },
    });
    expect(reply).toContain('11230417');
    expect(talk).toMatchObject({ topic: 'idle', draft: {} });
  });

  it.each(WHOLE.map((_, index) => index + 1))(
    'goes back one step from the one after %i answers',
    (answers) => {
      const { talk } = talkThrough(WHOLE.slice(0, answers));
      const back = decideTurn(talk, words('返回'), FACTS);
      expect(back.talk.topic).toBe(REPORT_STEPS[Math.max(0, answers - 2)]);
      expect(back.talk.draft).toEqual(talk.draft);
    },
  );

  it.each(WHOLE.map((_, index) => index + 1))(
    'submits nothing when it is cancelled after %i answers',
    (answers) => {
      const { talk, action, reply } = talkThrough([...WHOLE.slice(0, answers), '取消']);
      expect({ ...talk, action }).toEqual({ ...IDLE, action: undefined });
      expect(reply).toContain('没有提交');
    },
  );

  it('says of a wrong answer what would be a right one, and stays', () => {
    for (const [answers, wrong, hint] of [
      [1, '堵', '太短'],
      [1, '字'.repeat(2_001), '太长'],
      [5, '12345', '不像电话'],
      [6, '嗯', '确认'],
    ] as const) {
      const { talk } = talkThrough(WHOLE.slice(0, answers));
      const again = decideTurn(talk, words(wrong), FACTS);
      expect(again.reply).toContain(hint);
      expect(again.talk).toEqual(talk);
    }
  });

  it.each(['跳过', '不留', '没有', '无。'])('takes %s for no telephone', (text) => {
    const { talk } = talkThrough([...WHOLE.slice(0, 5), text]);
    expect(talk).toMatchObject({ topic: 'confirm' });
    expect(talk.draft).not.toHaveProperty('phone');
  });

  it.each(['13800000001', '138 0000 0001', '+8613800000001', '0871-68180000'])(
    'takes the number %s',
    (text) => {
      expect(talkThrough([...WHOLE.slice(0, 5), text]).talk.topic).toBe('confirm');
    },
  );

  it('keeps what was told while something else is asked', () => {
    for (const aside of ['进度', '人工', '帮助', '问法律 借钱不还怎么办']) {
      const { talk } = talkThrough([...WHOLE.slice(0, 3), aside]);
      expect(talk).toMatchObject({ topic: 'self', paused: true, draft: { what: '隔壁把水沟堵了' } });
      expect(decideTurn(talk, words('随便说'), FACTS).talk.draft).toEqual(talk.draft);
      expect(decideTurn(talk, words('继续'), FACTS).talk).toMatchObject({ topic: 'self', paused: false });
    }
  });

  it('takes a word such as 好 for an answer where nothing is to be confirmed', () => {
    expect(talkThrough(['反映', '隔壁把水沟堵了', '谷律村8号', '李好', '对']).talk.draft.other).toBe('对');
  });

  it.each(['他又掐我脖子，孩子也看见', '邻居拿刀要砍人', '我不想活了要自杀'])(
    'says whom to call at %s',
    (text) => {
      for (const before of [[], ['反映']]) {
        expect(talkThrough([...before, text]).reply).toContain('110');
      }
      expect(talkThrough(['反映', '他打电话骂我，还砍了我家的树']).reply).not.toContain('110');
    },
  );

  it('says nothing to who leaves, and to what is no message', () => {
    for (const said of [{ kind: 'left' }, { kind: 'nothing' }] as const) {
      const { talk } = talkThrough(WHOLE.slice(0, 2));
      expect(decideTurn(talk, said, FACTS)).toEqual({ talk });
    }
  });

  it('never throws, always has an answer to a message, and never reports without a yes', () => {
    const said = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }).map(words),
      fc
        .constantFrom('反映', '进度', '取消', '返回', '继续', '人工', '帮助', '问法律', '13800000001')
        .map(words),
      fc.constantFrom<Said>(
        { kind: 'unheard-voice' },
        { kind: 'media' },
        { kind: 'arrived' },
        { kind: 'menu', key: 'report' },
        { kind: 'menu', key: '?' },
        { kind: 'place', longitude: 102, latitude: 25 },
      ),
    );
    fc.assert(
      fc.property(fc.array(said, { maxLength: 40 }), (all) => {
        let talk = IDLE;
        for (const one of all) {
          const outcome = decideTurn(talk, one, FACTS);
          expect(outcome.reply?.length).toBeGreaterThan(0);
          expect(Buffer.byteLength(outcome.reply ?? '')).toBeLessThanOrEqual(2_048);
          expect(outcome.action?.kind).not.toBe('report');
          if (isReportStep(talk.topic) && isReportStep(outcome.talk.topic)) {
            const moved = REPORT_STEPS.indexOf(outcome.talk.topic) - REPORT_STEPS.indexOf(talk.topic);
            expect(moved).toBeLessThanOrEqual(1);
          }
          talk = outcome.talk;
        }
      }),
      { numRuns: 500, seed: 20_261_123 },
    );
  });

  it('keeps the summary within one message however much was told', () => {
    const long = [
      '反映',
      '堵'.repeat(2_000),
      '村'.repeat(100),
      '名'.repeat(30),
      '对'.repeat(80),
      '13800000001',
    ];
    const { reply, talk } = talkThrough(long);
    expect(talk.topic).toBe('confirm');
    expect(Buffer.byteLength(reply ?? '')).toBeLessThanOrEqual(2_048);
  });
});
