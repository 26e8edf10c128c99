import type { LegalAnswer } from '../../domain/consultation/legal-answer.js';
import type { Repositories } from '../../store/repositories.js';

/** A question with what users said of the articles quoted to it (引用评价导出), as `hub corpus learn` reads it. */
export interface JudgedAnswer {
  readonly text: string;
  /** Ids of the articles that more people called right than wrong. */
  readonly gold: readonly string[];
  /** Ids of the others that somebody judged. */
  readonly wrong: readonly string[];
}

const AT_ONCE = 200;
/** Telephone and identity numbers: nothing can be learned from them. */
const LONG_NUMBERS = /[\dXx]{7,}/g;

/** All answers whose articles somebody called right or wrong, oldest first. */
export async function* judgedQuestions({
  legalAnswers,
}: Pick<Repositories, 'legalAnswers'>): AsyncGenerator<JudgedAnswer> {
  let after: string | undefined;
  for (;;) {
    const page = await legalAnswers.withVerdicts(AT_ONCE, after);
    for (const answer of page) yield judged(answer);
    after = page.at(-1)?.id;
    if (page.length < AT_ONCE) return;
  }
}

function judged({ understood, verdicts }: LegalAnswer): JudgedAnswer {
  const balance = new Map<string, number>();
  for (const { articleId, verdict } of verdicts) {
    balance.set(articleId, (balance.get(articleId) ?? 0) + (verdict === 'right' ? 1 : -1));
  }
  const ids = [...balance.keys()];
  const isGold = (id: string) => (balance.get(id) ?? 0) > 0;
  return {
    text: understood.questions.join('，').replace(LONG_NUMBERS, ''),
    gold: ids.filter(isGold),
    wrong: ids.filter((id) => !isGold(id)),
  };
}
