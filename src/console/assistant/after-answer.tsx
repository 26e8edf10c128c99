import type { Consultation } from './consultation';
import { sayTime } from './say-time';
import { WantSheet } from './want-sheet';

interface AfterAnswerProps {
  readonly talk: Consultation;
  readonly onPerson: () => void;
  readonly onCase: (dispute: string) => void;
}

/** What can be done with a talk of one's own (后续办理): a person, the printer, its case, a sheet. */
export function AfterAnswer({ talk, onPerson, onCase }: AfterAnswerProps) {
  const { disputeId } = talk;
  return (
    <div className="after">
      {talk.waitsSince ? (
        <p role="status" className="notice">
          {talk.adviser
            ? `${talk.adviser.name}已承接，会在这里答复您。`
            : '已转给村居法律顾问、法律援助员，答复会出现在这里。'}
          {talk.lateSince
            ? '已超过答复期限，平台已提醒有关人员。'
            : talk.answerDueAt && `最迟${sayTime(talk.answerDueAt)}前答复。`}
        </p>
      ) : (
        <button type="button" onClick={onPerson}>
          请人解答
        </button>
      )}
      <button type="button" onClick={() => print()}>
        打印
      </button>
      {disputeId && (
        <button type="button" onClick={() => onCase(disputeId)}>
          看案件
        </button>
      )}
      <WantSheet key={`${talk.id} ${talk.turns.length}`} talk={talk} />
    </div>
  );
}
