import type { Speaker } from '../consultation/consultation.js';
import type { NoticeKind } from '../staff-notices/notice-kind.js';
import type { Occasion } from '../staff-notices/occasion.js';
import type { CardFile } from './card-file.js';

/**
 * Who is told of a verdict (复核结果告知): whoever proposed, and, of a card that was changed, whoever wrote the version before. Why
 * something was refused is read at the card and nowhere else.
 *
 * @param before the file as it was when it was judged
 * @param judged the same with the verdict
 */
export function verdictOccasions(before: CardFile, judged: CardFile, requestKey: string): Occasion[] {
  const proposal = judged.proposals.find((one) => one.requestKey === requestKey);
  const verdict = proposal?.verdict;
  if (!proposal || !verdict) return [];
  const tell = (
    kind: NoticeKind,
    who: Speaker | null | undefined,
    areaCode: string | undefined,
  ): Occasion[] =>
    who && areaCode !== undefined && who.personId !== verdict.by.personId
      ? [
          {
            kind,
            mark: requestKey,
            subject: { type: 'card', id: judged.id },
            areaCode,
            at: verdict.at,
            title: proposal.content.title,
            responsible: { ...who, areaCode },
          },
        ]
      : [];
  const { accepted } = verdict;
  const last = before.revisions.at(-1);
  const isOther = accepted && last?.by?.personId !== proposal.by.personId;
  return [
    ...tell(accepted ? 'card-accepted' : 'card-refused', proposal.by, proposal.areaCode),
    ...(isOther ? tell('card-changed', last?.by, last?.areaCode) : []),
  ];
}
