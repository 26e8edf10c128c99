import { expect, it } from 'vitest';
import type { Agreement } from '../../../../src/domain/agreements/agreement.js';
import {
  type AgreementPaper,
  agreementPaper,
  type PaperMatter,
} from '../../../../src/domain/agreements/agreement-paper.js';
import type { Party } from '../../../../src/domain/disputes/party.js';
import { PEOPLE } from '../../../kit/people.js';

const PARTIES: readonly Party[] = [
  {
    id: 'D:1',
    disputeId: 'D',
    name: '李光明',
    side: 'applicant',
    idNumber: '530112199001011234',
    phone: '13800000001',
    address: '谷律村8号',
  },
  { id: 'D:2', disputeId: 'D', name: '张桂兰', side: 'respondent', address: '谷律村9号' },
];
const AGREEMENT: Agreement = {
  id: 'D:1',
  version: 1,
  schemaVersion: 1,
  effects: [],
  disputeId: 'D',
  areaCode: '530112010-001',
  requestedAs: 'P:key',
  form: 'written',
  facts: '张桂兰垫高门前通道，堵住水沟。\n双方对赔多少有争议。',
  clauses: [
    { text: '张桂兰十日内恢复水沟。' },
    { text: '沟边三分地归李光明使用。', ground: 'ownership' },
    { text: '沟埂由双方共用。', cleared: '只说怎么用，不说归谁。' },
  ],
  partyIds: ['D:1', 'D:2'],
  duties: [
    { number: 1, debtorId: 'D:2', creditorId: 'D:1', what: '恢复水沟', amountFen: 0, dueOn: '2026-12-03' },
    { number: 2, debtorId: 'D:2', creditorId: 'D:1', what: '赔偿', amountFen: 140_950, dueOn: '2026-12-20' },
    { number: 3, debtorId: 'D:2', creditorId: 'D:1', what: '赔偿', amountFen: 50, dueOn: '2027-01-20' },
  ],
  readings: [{ partyId: 'D:2', language: 'ysy', interpreter: '普艳' }],
  signatures: [],
  state: 'awaiting',
  performances: [],
  alarms: [],
  visits: [],
  remedies: [],
  recordedBy: PEOPLE.mediator,
  recordedAt: new Date('2026-11-23T01:00:00Z'),
};
const paper = (changes: Partial<PaperMatter> = {}): AgreementPaper =>
  agreementPaper({
    agreement: AGREEMENT,
    parties: PARTIES,
    details: ['idNumber', 'phone', 'address'],
    protectedIds: [],
    mediator: '毕文华',
    copy: 'party',
    ...changes,
  });
const words = (one: AgreementPaper): string => JSON.stringify(one);

it('tells who agreed, what happened, what was agreed, and who owes what by when, in figures and in capitals', () => {
  const { title, number, parts, schedule, afterwards } = paper();
  expect([title, number]).toEqual(['人民调解协议书', 'D:1']);
  expect(parts[0]?.lines[0]).toMatch(/^申请人：李光明　/);
  expect(parts[0]?.lines[1]).toBe('证件号码：530112199001011234　联系方式：13800000001　住址：谷律村8号');
  expect(parts[1]?.lines).toEqual(['张桂兰垫高门前通道，堵住水沟。', '双方对赔多少有争议。']);
  expect(schedule).toEqual([
    ['1', '张桂兰', '李光明', '恢复水沟', '不涉及金额', '2026年12月3日'],
    ['2', '张桂兰', '李光明', '赔偿', '1409.50元（人民币壹仟肆佰零玖元伍角整）', '2026年12月20日'],
    ['3', '张桂兰', '李光明', '赔偿', '0.50元（人民币伍角整）', '2027年1月20日'],
  ]);
  expect(afterwards[0]?.lines[0]).toBe('以上金额合计1410.00元（人民币壹仟肆佰壹拾元整）。');
  expect(afterwards[1]?.lines).toEqual(['已用本民族语言（语种代码ysy）向张桂兰当面宣读，翻译人普艳。']);
  expect(words(paper())).toContain('一式3份');
});

it('says to the mediator alone what a court does not confirm, and why', () => {
  expect(words(paper())).not.toMatch(/确认|调解员留存，|仅供/);
  const own = paper({ copy: 'mediator' });
  expect(own.marks).toEqual(['调解员留存，不交当事人']);
  expect(own.parts[2]?.lines).toEqual([
    '1. 张桂兰十日内恢复水沟。',
    '2. 沟边三分地归李光明使用。',
    expect.stringMatching(/^【仅供调解员】本条不能申请司法确认（.*土地管理法第十四条）。/),
    '3. 沟埂由双方共用。',
    '【仅供调解员】本条可以申请司法确认：只说怎么用，不说归谁。',
  ]);
});

it('leaves a blank for what whoever prints it may not be shown or nobody knows, and never a mask', () => {
  const { parts } = paper({ details: [] });
  for (const line of [parts[0]?.lines[1], parts[0]?.lines[3]])
    expect(line).toMatch(/^证件号码：＿+　联系方式：＿+　住址：＿+$/);
  expect(paper().parts[0]?.lines[3]).toMatch(/^证件号码：＿+　联系方式：＿+　住址：谷律村9号$/);
  expect(words(paper({ details: [] }))).not.toContain('*');
});

it('tells nobody where a protected party is to be found, in either copy', () => {
  for (const copy of ['party', 'mediator'] as const) {
    const said = words(paper({ protectedIds: ['D:1'], copy }));
    expect(said).toContain('证件号码：依法另行存档　联系方式：依法另行存档　住址：依法另行存档');
    expect(said).not.toMatch(/谷律村8号|13800000001|530112199001011234/);
  }
});

it('has a place for each hand and for the seal, and says who has signed already', () => {
  const { signatures } = paper();
  expect(signatures.map((line) => line.split('：')[0])).toEqual([
    '申请人李光明（签名、盖章或者按指印）',
    '被申请人张桂兰（签名、盖章或者按指印）',
    '人民调解员毕文华（签名）',
    '记录人（签名）',
    '人民调解委员会（印章）',
  ]);
  const signed = paper({
    agreement: {
      ...AGREEMENT,
      signatures: [{ partyId: 'D:2', on: '2026-11-23', way: 'fingerprint' }],
      sealedOn: '2026-11-24',
      effectiveOn: '2026-11-24',
    },
  });
  expect(signed.signatures[1]).toMatch(/：已于2026年11月23日签署$/);
  expect(signed.signatures[4]).toMatch(/：已于2026年11月24日加盖$/);
  expect(words(signed)).toContain('已于2026年11月24日生效');
});

it('is a register of what was agreed by word of mouth, and says so of what has ended', () => {
  const oral = paper({
    agreement: {
      ...AGREEMENT,
      form: 'oral',
      madeOn: '2026-11-23',
      state: 'ended',
      ended: { how: 'replaced', reason: '改期', at: new Date(), by: PEOPLE.desk },
    },
  });
  expect(oral.title).toBe('人民调解口头协议登记表');
  expect(oral.signatures.some((line) => line.includes('李光明'))).toBe(false);
  expect(words(oral)).toContain('2026年11月23日口头达成');
  expect(oral.marks).toEqual(['本协议已经终止，本件只供存档，不作为履行的依据']);
});
