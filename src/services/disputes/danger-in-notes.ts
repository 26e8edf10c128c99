import { findConcern } from '../../assistant/guard/find-concern.js';
import { simplifyQuestion } from '../../assistant/retrieval/simplify-question.js';
import { readQuestion } from '../../assistant/spelling/read-question.js';
import type { Dispute } from '../../domain/disputes/dispute.js';
import { type FoundDanger, findDangers } from '../../policy/find-danger.js';

/**
 * What notes tell of danger, in either script (停调识别). That somebody may end his or her life is known by the words that the
 * assistant goes by.
 */
export async function dangersInNotes(notes: readonly string[]): Promise<FoundDanger[]> {
  const found = await Promise.all(
    notes.map(async (note) => {
      const simplified = await simplifyQuestion(note);
      const { heard } = await readQuestion(simplified);
      const despair = findConcern(heard)?.kind === 'self-harm';
      const words = [...simplified.trim()].slice(0, 150).join('');
      const life: FoundDanger[] = despair ? [{ danger: 'threat', words, child: false, before: false }] : [];
      return [...findDangers(simplified), ...life];
    }),
  );
  return found.flat();
}

/** That which stops this dispute: of one that the office has let go on, only what is new does. */
export const whatStops = (
  { history }: Pick<Dispute, 'history'>,
  dangers: readonly FoundDanger[],
): FoundDanger | undefined => {
  const wentOn = history.some(({ action }) => action === 'resumed');
  return dangers.find(({ before }) => !(before && wentOn));
};

/** What is put on record of it. @param isOpen whether the words may be shown to more than the mediator */
export const alarmOf = ({ danger, words, child }: FoundDanger, isOpen = true) => ({
  danger,
  child,
  note: isOpen ? `记录中写明：“${words}”` : '当事人的保密陈述中出现危险情形，详见调解会记录。',
});
