import type { Party } from '../disputes/party.js';
import type { IsoDate } from '../law/iso-date.js';
import type { Agreement, AgreementClause, Duty } from './agreement.js';
import { GROUNDS_IN_LAW } from './clause-rules.js';
import { inCapitals, inYuan } from './say-amount.js';

/** For whom a paper is printed (协议书用途): for the parties 当事人联, or for the mediator's file 调解员留存联. */
export const PAPER_COPIES = ['party', 'mediator'] as const;

export type PaperCopy = (typeof PAPER_COPIES)[number];

/** What of a party a paper may tell, besides the name. */
export type PartyDetail = 'idNumber' | 'phone' | 'address';

/** A part of a paper under a heading of its own. */
export interface PaperPart {
  readonly title: string;
  readonly lines: readonly string[];
}

/** An agreement as it is printed to be signed (调解协议书), in words alone. What is to be written by hand is a blank. */
export interface AgreementPaper {
  readonly title: string;
  readonly number: string;
  /** For the mediator alone, or that it binds no more; nothing else is said above the text. */
  readonly marks: readonly string[];
  readonly parts: readonly PaperPart[];
  /** Who owes whom what by when (履行安排), a row each; none where nothing is owed. */
  readonly schedule: readonly (readonly string[])[];
  readonly afterwards: readonly PaperPart[];
  readonly signatures: readonly string[];
}

export const SCHEDULE_HEAD = ['序号', '履行人', '权利人', '履行内容', '金额', '期限'] as const;

/** What a paper is made of. */
export interface PaperMatter {
  readonly agreement: Agreement;
  /** Those who made it, with their names in clear. */
  readonly parties: readonly Party[];
  /** What whoever prints may be shown of them in clear; all else is a blank, never a masked value. */
  readonly details: readonly PartyDetail[];
  /** Whose whereabouts nobody else may learn of, and so no paper tells (保护对象). */
  readonly protectedIds: readonly string[];
  readonly mediator: string;
  readonly copy: PaperCopy;
}

const BLANK = '＿＿＿＿＿＿＿＿';
const SIDES = { applicant: '申请人', respondent: '被申请人' } as const;
const DETAILS: Readonly<Record<PartyDetail, string>> = {
  idNumber: '证件号码',
  phone: '联系方式',
  address: '住址',
};

/** Composes the paper of an agreement (制作调解协议书), as 人民调解法 articles 28 and 29 and the ministry's form want it. */
export function agreementPaper(matter: PaperMatter): AgreementPaper {
  const { agreement, parties, copy } = matter;
  const isOral = agreement.form === 'oral';
  const nameOf = (id: string) => parties.find((party) => party.id === id)?.name ?? BLANK;
  return {
    title: isOral ? '人民调解口头协议登记表' : '人民调解协议书',
    number: agreement.id,
    marks: [
      ...(copy === 'mediator' ? ['调解员留存，不交当事人'] : []),
      ...(agreement.ended ? ['本协议已经终止，本件只供存档，不作为履行的依据'] : []),
    ],
    parts: [
      { title: '当事人', lines: parties.flatMap((party) => aboutParty(party, matter)) },
      { title: '纠纷主要事实、争议事项', lines: agreement.facts.split('\n') },
      {
        title: isOral ? '经调解，口头达成如下协议' : '经调解，自愿达成如下协议',
        lines: agreement.clauses.flatMap((clause, index) => aboutClause(clause, index + 1, copy)),
      },
    ],
    schedule: agreement.duties.map((duty) => [
      String(duty.number),
      nameOf(duty.debtorId),
      nameOf(duty.creditorId),
      duty.what,
      duty.amountFen === 0 ? '不涉及金额' : `${inYuan(duty.amountFen)}（${inCapitals(duty.amountFen)}）`,
      inWords(duty.dueOn),
    ]),
    afterwards: [
      { title: '履行方式、地点', lines: [...totalOf(agreement.duties), `方式：${BLANK}　地点：${BLANK}`] },
      ...(agreement.readings.length > 0
        ? [{ title: '宣读和翻译', lines: agreement.readings.map((one) => aboutReading(one, nameOf)) }]
        : []),
      { title: '生效', lines: aboutEffect(agreement) },
    ],
    signatures: signaturesOf(matter),
  };
}

function aboutParty(party: Party, { details, protectedIds }: PaperMatter): string[] {
  const told = (Object.keys(DETAILS) as PartyDetail[]).map((detail) => {
    const said = protectedIds.includes(party.id) ? '依法另行存档' : details.includes(detail) && party[detail];
    return `${DETAILS[detail]}：${said || BLANK}`;
  });
  return [
    `${SIDES[party.side]}：${party.name}　性别：＿＿　民族：＿＿＿　年龄：＿＿　职业或职务：${BLANK}`,
    told.join('　'),
  ];
}

function aboutClause({ text, ground, cleared }: AgreementClause, number: number, copy: PaperCopy): string[] {
  const line = `${number}. ${text}`;
  if (copy === 'party') return [line];
  const law = ground && GROUNDS_IN_LAW[ground];
  return [
    line,
    ...(law ? [`【仅供调解员】本条不能申请司法确认（${law.basis}）。${law.instead}`] : []),
    ...(cleared === undefined ? [] : [`【仅供调解员】本条可以申请司法确认：${cleared}`]),
  ];
}

function totalOf(duties: readonly Duty[]): string[] {
  const total = duties.reduce((sum, { amountFen }) => sum + amountFen, 0);
  return total === 0 ? [] : [`以上金额合计${inYuan(total)}（${inCapitals(total)}）。`];
}

function aboutReading(
  { partyId, language, interpreter }: Agreement['readings'][number],
  nameOf: (id: string) => string,
): string {
  const spoken = language === 'cmn' ? '普通话' : `本民族语言（语种代码${language}）`;
  const by = interpreter === undefined ? '' : `，翻译人${interpreter}`;
  return `已用${spoken}向${nameOf(partyId)}当面宣读${by}。`;
}

function aboutEffect({ form, madeOn, effectiveOn, partyIds }: Agreement): string[] {
  if (form === 'oral') return [`本协议于${inWords(madeOn ?? '')}口头达成，自达成之日起生效。`];
  return [
    `本协议自各方当事人签名、盖章或者按指印，人民调解员签名并加盖人民调解委员会印章之日起生效${
      effectiveOn === undefined ? '' : `，已于${inWords(effectiveOn)}生效`
    }。`,
    `本协议一式${partyIds.length + 1}份，当事人各执一份，人民调解委员会留存一份。`,
  ];
}

function signaturesOf({ agreement, parties, mediator }: PaperMatter): string[] {
  const { form, signatures, mediatorSignedOn, sealedOn } = agreement;
  const signed = (on: IsoDate | undefined) =>
    on === undefined ? `${BLANK}　日期：${BLANK}` : `已于${inWords(on)}签署`;
  const own = parties.map(({ id, name, side }) => {
    const on = signatures.find(({ partyId }) => partyId === id)?.on;
    return `${SIDES[side]}${name}（签名、盖章或者按指印）：${signed(on)}`;
  });
  return [
    ...(form === 'oral' ? [] : own),
    `人民调解员${mediator}（签名）：${signed(mediatorSignedOn)}`,
    `记录人（签名）：${BLANK}`,
    `人民调解委员会（印章）：${sealedOn === undefined ? `${BLANK}　日期：${BLANK}` : `已于${inWords(sealedOn)}加盖`}`,
  ];
}

const inWords = (day: IsoDate): string => day.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日');
