import type { GraphClient } from './graph-client.js';
import { LEDGER } from './ledger.js';

const IMPORT = `
mutation TakeOverLedger($input: LedgerInput!) {
  importHistoricCases(input: $input) {
    ... on LedgerImported { taken known }
    ... on Refusal { code message }
  }
}`;

const FIGURE = `... on Figure { definition { chinese unit population denominator } from to value denominator lateFacts parts { code count } }
    ... on InsightRefusal { code message }`;

/** In whose time the ledger lies. */
const SINCE_2021 = '{ from: "2021-01-01", to: "2025-12-31"';
const TWO_YEARS = '{ from: "2024-01-01", to: "2025-12-31"';

const FIGURES = `
query Figures {
  loop: figure(request: ${SINCE_2021}, id: "cases-in-loop" }) { ${FIGURE} }
  bilingual: figure(request: ${TWO_YEARS}, id: "bilingual-mediations" }) { ${FIGURE} }
  amount: figure(request: ${TWO_YEARS}, id: "bilingual-amount" }) { ${FIGURE} }
  followUps: figure(request: ${TWO_YEARS}, id: "follow-ups" }) { ${FIGURE} }
  modes: figure(request: ${TWO_YEARS}, id: "multi-mode-mediations" }) { ${FIGURE} }
}`;

/** How much of the ledger is in the books: each case, and each follow-up, which is filed last. */
const BOOKS = `
query Books {
  cases: figure(request: ${SINCE_2021}, id: "disputes" }) { ... on Figure { value } }
  followUps: figure(request: ${TWO_YEARS}, id: "follow-ups" }) { ... on Figure { value } }
}`;

interface Shown {
  readonly value: number;
  readonly denominator: number | null;
  readonly lateFacts: number;
}
type Figures = Readonly<Record<'loop' | 'bilingual' | 'amount' | 'followUps' | 'modes', Shown>>;

const BATCH = 10;

/** Takes the ledger over, as the desk; a hub that has it already takes nothing. */
async function takeOver(graph: GraphClient, print: (line: string) => void): Promise<void> {
  for (let from = 0; from < LEDGER.length; from += BATCH) {
    const cases = LEDGER.slice(from, from + BATCH);
    const input = { ledger: 'demo', batch: `rows-${from + 1}`, reason: '演示：补录历年纸质台账。', cases };
    const { importHistoricCases: done } = await graph.quietly<{
      importHistoricCases: { taken?: number; known?: number; message?: string };
    }>('desk', IMPORT, { input });
    if (done.taken === undefined) throw new Error(`the ledger was refused: ${done.message}`);
    print(
      `   rows ${from + 1} to ${from + cases.length}: ${done.taken} taken over, ${done.known} known before`,
    );
  }
}

const yuan = (fen: number): string =>
  `¥${(fen / 100).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;

/**
 * Lets the hub count what the office's ledger comes to (演示统计), and shows it.
 *
 * @param until asks again and again until there is something to see
 * @throws Error when a figure does not come out
 */
export async function showFigures(
  graph: GraphClient,
  print: (line: string) => void,
  until: <Seen>(what: string, look: () => Promise<Seen | undefined>) => Promise<Seen>,
): Promise<void> {
  await takeOver(graph, print);
  const filed = LEDGER.reduce((sum, { followUps }) => sum + 1 + followUps.length, 0);
  // However slow the machine is: as long as the books fill, somebody is at work.
  for (let seen = -1; seen < filed; ) {
    const before = seen;
    seen = await until('the books', async () => {
      const { cases, followUps } = await graph.quietly<Record<'cases' | 'followUps', Shown>>(
        'leader',
        BOOKS,
        {},
      );
      const now = cases.value + followUps.value;
      return now > before ? now : undefined;
    });
  }
  const { loop, bilingual, amount, followUps, modes } = await graph.show<Figures>('leader', FIGURES, {});
  print(`\n   闭环办理的经济、邻里、权属遗留纠纷  ${loop.value} 件`);
  print(`   双语调解成功  ${bilingual.value} / ${bilingual.denominator} 件`);
  print(`   双语调解涉案金额  ${yuan(amount.value)}`);
  print(`   近两年回访  ${followUps.value} 次`);
  print(`   近两年多元调解  ${modes.value} 件次`);
  if (bilingual.value !== bilingual.denominator) throw new Error('a bilingual case of the ledger is missing');
}
