import { useEffect, useRef } from 'react';
import { AnswerView } from './answer-view';
import type { Article, Consultation, Sections, Turn } from './consultation';
import type { NewCard } from './new-card-panel';
import { Phone } from './phone';
import { sayDay, sayTime } from './say-time';

const ROLES: Readonly<Record<string, string>> = {
  VILLAGE_LEGAL_ADVISER: '村居法律顾问',
  LEGAL_AID_WORKER: '法律援助员',
};

interface TalkProps {
  readonly talk: Consultation;
  readonly onArticle: (article: Article) => void;
  readonly onRate: (turn: number, article: string, verdict: 'RIGHT' | 'WRONG') => void;
  readonly onCard: ((id: string) => void) | undefined;
  readonly onNewCard: ((begun: NewCard) => void) | undefined;
  /** Asks once more with each word as it was written; absent where somebody else asked. */
  readonly onAsTyped: ((turn: Turn) => void) | undefined;
}

/** All that was said in a talk (往来); what is new is read aloud. */
export function Talk({ talk, onArticle, onRate, onCard, onNewCard, onAsTyped }: TalkProps) {
  const last = useRef<HTMLLIElement>(null);
  const { length } = talk.turns;
  const state = talk.turns.at(-1)?.state;
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever something is said, it comes into view
  useEffect(() => {
    last.current?.scrollIntoView({ block: 'start' });
  }, [length, state]);
  return (
    <ol className="talk" role="log" aria-label="咨询内容">
      {talk.turns.map((turn, index) => (
        <li key={turn.number} ref={index === length - 1 ? last : null}>
          {turn.kind === 'REPLY' ? (
            <PersonReply turn={turn} />
          ) : (
            <>
              <div className="said">
                <p>{turn.said}</p>
                {turn.date && <p className="hint">按{sayDay(turn.date)}有效的法律</p>}
              </div>
              <Answered
                turn={turn}
                onArticle={onArticle}
                onRate={(article, verdict) => onRate(turn.number, article, verdict)}
                onCard={onCard}
                onNewCard={onNewCard}
                onAsTyped={onAsTyped}
              />
            </>
          )}
        </li>
      ))}
    </ol>
  );
}

interface AnsweredProps extends Pick<TalkProps, 'onArticle' | 'onCard' | 'onNewCard' | 'onAsTyped'> {
  readonly turn: Turn;
  readonly onRate: (article: string, verdict: 'RIGHT' | 'WRONG') => void;
}

/** The answer, or what stands of it so far. */
function Answered({ turn, onArticle, onRate, onCard, onNewCard, onAsTyped }: AnsweredProps) {
  const { answer, soFar, verdicts } = turn;
  const shown = answer ?? soFar;
  if (!shown) return <Unanswered turn={turn} />;
  return (
    <AnswerView
      day={shown.date}
      sections={shown.sections}
      standing={answer ? undefined : soFar?.standing}
      verdicts={verdicts}
      onArticle={onArticle}
      onRate={onRate}
      onCard={onCard}
      onNewCard={onNewCard && (() => onNewCard(cardFor(shown.sections, verdicts)))}
      onAsTyped={onAsTyped && (() => onAsTyped(turn))}
    />
  );
}

/** What a card for a question begins with: the question itself, and the article that somebody found right for it. */
function cardFor({ inOneLine, law }: Sections, verdicts: Turn['verdicts']): NewCard {
  const right = law.find(({ id }) =>
    verdicts.some(({ articleId, verdict }) => articleId === id && verdict === 'RIGHT'),
  );
  return { questions: [inOneLine], ...(right && { law: right.law, article: right.article }) };
}

function Unanswered({ turn }: { readonly turn: Turn }) {
  return (
    <div className="answer">
      {turn.concern && (
        <p className="concern">
          <Phone text={turn.concern} />
        </p>
      )}
      <p role="status">{turn.state === 'REFUSED' ? turn.refusal : '正在查找法律条文…'}</p>
    </div>
  );
}

function PersonReply({ turn }: { readonly turn: Turn }) {
  return (
    <div className="answer person">
      <p className="by">
        <strong>{turn.by?.name}</strong>（{ROLES[turn.by?.role ?? ''] ?? '工作人员'}）答复
        <span className="hint">，{sayTime(turn.at)}</span>
      </p>
      <p>{turn.said}</p>
    </div>
  );
}
