import { judgeCandidates } from '../../../src/domain/matching/judge-candidates.js';
import type { MatchJudgement } from '../../../src/domain/matching/match-judgement.js';
import type { MatchSubject } from '../../../src/domain/matching/match-subject.js';
import { matchSubjectOf } from '../../../src/services/disputes/matching/match-subject-of.js';
import { candidatesOfEach } from './candidates-of-each.js';
import { generateReports, type LabelledReport, STRATA, type Stratum } from './generate-reports.js';
import { JoinedCases } from './joined-cases.js';
import { rate } from './rate.js';
import { tfIdfPeer } from './tf-idf-peer.js';

/** Rules were chosen on this seed and others used up before (docs/DECISIONS.md); what counts are the unseen, looked at once. */
const DEVELOPMENT_SEED = 1;
const UNSEEN_SEEDS = [66_401, 66_402, 66_403, 66_404, 66_405];
const PEER_THRESHOLDS = Array.from({ length: 18 }, (_, step) => 0.1 + step * 0.05);
const DAY_MS = 86_400_000;

type Counted = Stratum | 'all that name somebody' | 'all';

interface Measured {
  readonly reports: readonly LabelledReport[];
  readonly subjects: readonly MatchSubject[];
  readonly ours: Board;
  readonly cases: JoinedCases;
  readonly comparisons: number;
  readonly seconds: number;
}

/** Measures merging on labelled reports, beside TF-IDF cosine in the same community on neighbouring days. */
export async function run(print: (line: string) => void): Promise<void> {
  const development = await measure(DEVELOPMENT_SEED);
  const threshold = bestThreshold(development);
  for (const [name, seed] of [
    ['development', DEVELOPMENT_SEED],
    ...UNSEEN_SEEDS.map((one) => ['unseen', one] as const),
  ] as const) {
    const measured = seed === DEVELOPMENT_SEED ? development : await measure(seed);
    const { reports, ours, cases, comparisons, seconds } = measured;
    const perReport = (comparisons / reports.length).toFixed(0);
    const micros = ((seconds * 1e6) / comparisons).toFixed(0);
    print(
      `${name} seed ${seed}: ${reports.length} reports, ${perReport} comparisons each, ${micros} µs a comparison`,
    );
    print(`  ${'stratum'.padEnd(26)} pairs   merged P / R     proposed or merged P / R   peer P / R`);
    const peer = peerBoard(measured, threshold);
    for (const stratum of [...STRATA, 'all that name somebody', 'all'] as const) {
      print(
        `  ${stratum.padEnd(26)} ${String(ours.truePairs(stratum)).padStart(5)}   ` +
          `${ours.figures('merge', stratum)}    ${ours.figures('propose', stratum)}             ${peer.figures('merge', stratum)}`,
      );
    }
    print(
      `  ${'all, joined to cases'.padEnd(26)} ${String(ours.truePairs('all')).padStart(5)}   ${cases.figures()}`,
    );
    const knowable = rate(ours.truePairs('all that name somebody') / ours.truePairs('all'));
    print(
      `  in ${knowable} of the pairs both reports name somebody; the others can be known by door, day and thing alone`,
    );
  }
}

/** Counts, for each stratum, what was found and what was found rightly. */
class Board {
  private readonly found: {
    readonly verdict: 'merge' | 'propose';
    readonly isRight: boolean;
    readonly strata: Set<Stratum>;
  }[] = [];

  constructor(private readonly reports: readonly LabelledReport[]) {}

  add(verdict: MatchJudgement['verdict'], one: LabelledReport, other: LabelledReport): void {
    if (verdict === 'apart') return;
    const strata = new Set([one.stratum, other.stratum]);
    this.found.push({ verdict, isRight: one.caseId === other.caseId, strata });
  }

  truePairs(stratum: Counted): number {
    const sizes = new Map<number, number>();
    for (const report of this.reports) {
      if (counts(stratum, report.stratum)) {
        sizes.set(report.caseId, (sizes.get(report.caseId) ?? 0) + 1);
      }
    }
    return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  }

  /** Precision and recall of what was merged, or of what was merged or proposed. */
  rates(least: 'merge' | 'propose', stratum: Counted = 'all'): { precision: number; recall: number } {
    const counted = this.found.filter(
      ({ verdict, strata }) =>
        [...strata].some((one) => counts(stratum, one)) && (least === 'propose' || verdict === 'merge'),
    );
    const right = counted.filter(({ isRight }) => isRight).length;
    return { precision: right / counted.length, recall: right / this.truePairs(stratum) };
  }

  figures(least: 'merge' | 'propose', stratum: Counted): string {
    const { precision, recall } = this.rates(least, stratum);
    const wrong = this.found.filter(
      ({ isRight, verdict, strata }) =>
        !isRight &&
        [...strata].some((one) => counts(stratum, one)) &&
        (least === 'propose' || verdict === 'merge'),
    ).length;
    return `${rate(precision)} / ${rate(recall)} (${String(wrong).padStart(3)} wrong)`;
  }
}

async function measure(seed: number): Promise<Measured> {
  const reports = generateReports(seed);
  const subjects = await Promise.all(reports.map(({ report }) => matchSubjectOf(report, report.parties)));
  const ours = new Board(reports);
  const cases = new JoinedCases(reports);
  let comparisons = 0;
  const began = performance.now();
  for (const [later, earlier] of candidatesOfEach(subjects)) {
    const [own, labelled] = [subjects[later], reports[later]];
    if (!own || !labelled) continue;
    const candidates = earlier.flatMap((index) => {
      const [subject, report] = [subjects[index], reports[index]];
      return subject && report ? [{ index, subject, report, caseId: cases.caseOf(index) }] : [];
    });
    comparisons += candidates.length;
    const judgements = judgeCandidates(own, candidates);
    for (const [place, { index, report }] of candidates.entries()) {
      const verdict = judgements[place]?.verdict ?? 'apart';
      ours.add(verdict, labelled, report);
      if (verdict === 'merge') cases.join(later, index);
    }
  }
  return { reports, subjects, ours, cases, comparisons, seconds: (performance.now() - began) / 1_000 };
}

function peerBoard({ reports, subjects }: Measured, threshold: number): Board {
  const alike = tfIdfPeer(reports);
  const board = new Board(reports);
  for (const [later, candidates] of candidatesOfEach(subjects)) {
    for (const earlier of candidates) {
      const [one, other] = [reports[later], reports[earlier]];
      if (!one || !other || daysBetween(one, other) > 1) continue;
      if (alike(later, earlier) >= threshold) board.add('merge', one, other);
    }
  }
  return board;
}

/** The peer may choose its threshold on the development seed too: the one with the best F1. */
function bestThreshold(measured: Measured): number {
  const scored = PEER_THRESHOLDS.map((threshold) => {
    const { precision, recall } = peerBoard(measured, threshold).rates('merge');
    return { threshold, f1: (2 * precision * recall) / (precision + recall) };
  });
  return scored.toSorted((one, other) => other.f1 - one.f1)[0]?.threshold ?? 0.5;
}

const counts = (counted: Counted, stratum: Stratum): boolean =>
  counted === 'all' ||
  counted === stratum ||
  (counted === 'all that name somebody' && stratum !== 'nobody named');

const daysBetween = (one: LabelledReport, other: LabelledReport): number =>
  Math.abs(one.report.happenedOn.getTime() - other.report.happenedOn.getTime()) / DAY_MS;
