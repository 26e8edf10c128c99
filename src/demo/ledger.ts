/** A row of the office's ledger, as `importHistoricCases` takes it. */
export interface LedgerRow {
  readonly key: string;
  readonly title: string;
  readonly summary: string;
  readonly categoryCode: string;
  readonly peopleInvolved: number;
  readonly happenedOn: string;
  readonly address: string;
  readonly areaCode: string;
  readonly reportedOn: 'GRID' | 'HUB';
  readonly reportedAt: string;
  readonly closedAt: string;
  readonly accepted?: { readonly at: string; readonly languages: readonly string[] };
  readonly mediations: readonly {
    readonly at: string;
    readonly mode: string;
    readonly languages: readonly string[];
  }[];
  readonly ended?: { readonly at: string; readonly result: string; readonly amountFen: number };
  readonly followUps: readonly string[];
}

const DAY_MS = 86_400_000;
const GRIDS = ['001', '002', '003', '007', '008', '011'].map((number) => `530112010-${number}`);
const MODES = ['ON_SITE', 'POLICE_JUSTICE', 'MEDIATION_ROOM', 'REMOTE_COURT'];

/** A working hour of a day, so many days after another. */
const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T02:00:00Z`) + Math.floor(days) * DAY_MS).toISOString();

/** Round the list, for ever. */
const turn = <Item>(list: readonly Item[], index: number): Item => list[index % list.length] as Item;

/** Economic, neighbour and tenure cases that grid workers found (经济、邻里、权属), from 2021 on. */
const IN_LOOP = [
  ['0804', '借款到期未还引发纠纷'],
  ['0201', '排水改道引发相邻纠纷'],
  ['0902', '宅基地界址历史遗留问题'],
  ['0602', '房屋租赁费用纠纷'],
  ['0202', '相邻建房占道纠纷'],
  ['0903', '林地边界历史遗留问题'],
] as const;
const LOOP_CASES = 11;

function loopCase(index: number): LedgerRow {
  const [categoryCode, title] = turn(IN_LOOP, index);
  const from = (days: number) => dayAfter('2021-03-02', index * 160 + days);
  return {
    key: `loop-${index + 1}`,
    title,
    summary: '网格员走访排查中发现，经闭环办理后办结。',
    categoryCode,
    peopleInvolved: 2,
    happenedOn: from(0),
    address: '网格内走访登记地点',
    areaCode: turn(GRIDS, index),
    reportedOn: 'GRID',
    reportedAt: from(1),
    closedAt: from(40),
    mediations: [],
    followUps: [],
  };
}

/** Cases that were mediated in two languages (双语调解), in 2024 and 2025. */
const BILINGUAL = [
  ['0101', '婚姻家庭矛盾', 'ysy'],
  ['0102', '赡养老人纠纷', 'bfs'],
  ['0103', '分家析产纠纷', 'iii'],
] as const;
const BILINGUAL_CASES = 42;
/** Weights of the amounts; what all of them were about is shared out by them to the last fen. */
const weight = (index: number): number => 3 + ((index * 7) % 11);
const ALL_AMOUNTS_FEN = 486_100_000;

function amountOf(index: number): number {
  const weights = Array.from({ length: BILINGUAL_CASES }, (_, at) => weight(at));
  const whole = weights.reduce((sum, one) => sum + one, 0);
  const until = (end: number) =>
    Math.floor((ALL_AMOUNTS_FEN * weights.slice(0, end).reduce((sum, one) => sum + one, 0)) / whole);
  return until(index + 1) - until(index);
}

/** Six follow-ups of each, and a seventh of the first eight. */
const followUpsOf = (index: number): number => (index < 8 ? 7 : 6);
/** The first twenty were also taken down by the mode of each mediation, eight of them twice. */
const mediationsOf = (index: number): number => (index < 8 ? 2 : index < 20 ? 1 : 0);

function bilingualCase(index: number): LedgerRow {
  const [categoryCode, title, language] = turn(BILINGUAL, index);
  const from = (days: number) => dayAfter('2024-01-08', index * 10 + days);
  const languages = ['cmn', language];
  return {
    key: `bilingual-${index + 1}`,
    title,
    summary: '当事人习惯使用本民族语言，由双语调解员受理调解。',
    categoryCode,
    peopleInvolved: 2,
    happenedOn: from(0),
    address: '社区调解室',
    areaCode: turn(GRIDS, index),
    reportedOn: 'HUB',
    reportedAt: from(0),
    closedAt: from(30),
    accepted: { at: from(1), languages },
    mediations: Array.from({ length: mediationsOf(index) }, (_, time) => ({
      at: from(5 + time * 7),
      mode: turn(MODES, index + time),
      languages,
    })),
    ended: { at: from(20), result: 'SUCCEEDED', amountFen: amountOf(index) },
    followUps: Array.from({ length: followUpsOf(index) }, (_, time) => from(35 + time * 30)),
  };
}

/**
 * The office's ledger of 2021 to 2025 (演示台账), invented and always the same. Its numbers are those of the report on
 * Tuanjie; what the figures come to is counted by the hub.
 */
export const LEDGER: readonly LedgerRow[] = [
  ...Array.from({ length: LOOP_CASES }, (_, index) => loopCase(index)),
  ...Array.from({ length: BILINGUAL_CASES }, (_, index) => bilingualCase(index)),
];
