import type { Consultation } from '../../src/domain/consultation/consultation.js';
import type { Caller } from '../../src/policy/caller.js';
import type { RecordFacts } from '../../src/policy/record-facts.js';
import type { AssistantContext } from './context.js';

/** What the rights on a consultation are judged by: it is of whoever asked, and of whoever has taken it on. */
const recordOf = ({ id, areaCode, asker, adviser }: Consultation): RecordFacts => ({
  id,
  areaCode,
  ownTo: adviser ? [asker.personId, adviser.personId] : [asker.personId],
});

const personOf = (caller: Caller): string | undefined =>
  caller.role === 'anonymous' ? undefined : caller.personId;

/** A consultation as the graph hands it on. */
export function seenConsultation(consultation: Consultation, { caller }: AssistantContext) {
  const of = recordOf(consultation);
  const { asker, adviser, turns } = consultation;
  return {
    ...consultation,
    of,
    isMine: asker.personId === personOf(caller),
    asker: { ...asker, of },
    adviser: adviser && { ...adviser, of },
    turns: turns.map((turn) => ({
      ...turn,
      of,
      by: turn.by && { ...turn.by, of },
      answerId: turn.state === 'answered' ? `${consultation.id}:${turn.number}` : undefined,
    })),
  };
}

export type SeenTurn = ReturnType<typeof seenConsultation>['turns'][number];

/** Whether this caller is in the consultation (是否参与人); to anybody else there is none. */
export function isIn(consultation: Consultation, { caller }: AssistantContext): boolean {
  return (recordOf(consultation).ownTo ?? []).includes(personOf(caller) ?? '');
}
