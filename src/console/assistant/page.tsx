import { useCallback, useEffect, useState } from 'react';
import { AfterAnswer } from './after-answer';
import { ArticlePanel } from './article-panel';
import { CardPanel } from './card-panel';
import { CardsList } from './cards-list';
import { CardsToReview } from './cards-to-review';
import { CasePanel } from './case-panel';
import { Composer, type Draft } from './composer';
import { type Article, type Consultation, type ConsultationChange, QUERIES } from './consultation';
import { Fault } from './fault';
import { act, ask, type Reply, SIGN_IN } from './graph';
import { History } from './history';
import { type NewCard, NewCardPanel } from './new-card-panel';
import { Notices } from './notices';
import { Queue } from './queue';
import { ReplyForm } from './reply-form';
import { SheetsToCheck } from './sheets-to-check';
import { readSession, type Signed } from './signed';
import { Talk } from './talk';
import { keepDraftsOf, useDraft } from './use-draft';
import { useFollowed } from './use-followed';
import { useUnseen } from './use-unseen';
import { Welcome } from './welcome';

/** What is looked at beside the talk: an article, a card, or a case, by their ids, or a card that is being written. */
type Beside =
  | { readonly article: Article }
  | { readonly card: string }
  | { readonly newCard: NewCard }
  | { readonly dispute: string };

/** What is listed above the talk (页上清单). */
type Aside = 'history' | 'queue' | 'cards' | 'notices';

/** The page for talking with the legal assistant (法律助手). */
export function Page() {
  const [signed, setSigned] = useState<Signed>();
  useEffect(() => {
    void readSession().then((now) => {
      if (now === undefined) return location.replace(SIGN_IN);
      keepDraftsOf(now.personId);
      return setSigned(now);
    });
  }, []);
  return signed === undefined ? <p role="status">正在读取…</p> : <Assistant signed={signed} />;
}

function Assistant({ signed }: { readonly signed: Signed }) {
  // The talk is found again where the page is loaded anew, or somebody had to sign in again.
  const [id, setId] = useDraft<string | undefined>('talk', undefined);
  const [beside, setBeside] = useState<Beside>();
  const [fault, setFault] = useState<string>();
  const [aside, setAside] = useState<Aside>();
  const [about, setAbout] = useState<string>();
  const unseen = useUnseen();
  const { talk, tell, forget } = useFollowed(id);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, of what was open when the page was left
  useEffect(() => {
    if (id === undefined) return;
    void ask<Consultation>(QUERIES.one, { id }).then((reply) =>
      'value' in reply ? tell(reply.value) : setId(undefined),
    );
  }, []);

  /** Shows what came of something, or says aloud why not. */
  const take = useCallback(
    (reply: Reply<ConsultationChange>): boolean => {
      if ('fault' in reply) {
        setFault(reply.fault);
        return false;
      }
      setFault(undefined);
      tell(reply.value.consultation);
      setId(reply.value.consultation.id);
      return true;
    },
    [tell, setId],
  );
  const change = async (query: string, variables: object) =>
    take(await act<ConsultationChange>(query, variables));
  const open = (next: string | undefined, dispute?: string) => {
    setId(next);
    setAbout(dispute);
    forget();
    setFault(undefined);
    setBeside(undefined);
    setAside(undefined);
  };
  const send = ({ question, date, dispute, requestKey, asTyped }: Draft) =>
    change(QUERIES.ask, {
      question,
      requestKey,
      consultation: id,
      ...(date ? { date } : {}),
      ...(dispute ? { dispute } : {}),
      ...(asTyped ? { asTyped } : {}),
    });

  const lists: readonly (readonly [Aside, string])[] = [
    ['history', '以往咨询'],
    ...(signed.advises ? [['queue', '待我解答'] as const] : []),
    ...(signed.corrects ? [['cards', '知识卡片'] as const] : []),
    ['notices', `我的提醒${unseen > 0 ? `（${unseen}）` : ''}`],
  ];
  const isAdviser = talk !== undefined && !talk.isMine;
  return (
    <div className={beside ? 'whole with-panel' : 'whole'}>
      <header>
        <h1>法律助手</h1>
        <p className="who">
          {signed.name} · {signed.roleName}
        </p>
        <nav aria-label="咨询">
          <button type="button" onClick={() => open(undefined)}>
            新咨询
          </button>
          {lists.map(([list, title]) => (
            <button
              key={list}
              type="button"
              aria-expanded={aside === list}
              onClick={() => setAside(aside === list ? undefined : list)}
            >
              {title}
            </button>
          ))}
          <a href="/sign-in/">账户</a>
        </nav>
      </header>
      {aside === 'history' && <History current={id} onOpen={open} />}
      {aside === 'queue' && (
        <>
          <Queue
            onTake={(which) => void change(QUERIES.takeOn, { id: which }).then(() => setAside(undefined))}
          />
          <SheetsToCheck />
          <CardsToReview />
        </>
      )}
      {aside === 'cards' && (
        <CardsList onCard={(card) => setBeside({ card })} onNew={(newCard) => setBeside({ newCard })} />
      )}
      {aside === 'notices' && (
        <Notices
          unseen={unseen}
          onCase={(dispute) => setBeside({ dispute })}
          onCard={signed.corrects ? (card) => setBeside({ card }) : undefined}
        />
      )}
      <main>
        {talk ? (
          <Talk
            talk={talk}
            onArticle={(article) => setBeside({ article })}
            onRate={(turn, which, verdict) =>
              void change(QUERIES.rate, { id: talk.id, turn, article: which, verdict })
            }
            onCard={signed.corrects ? (card) => setBeside({ card }) : undefined}
            onNewCard={signed.corrects ? (newCard) => setBeside({ newCard }) : undefined}
            onAsTyped={
              talk.isMine
                ? ({ said, date }) =>
                    void send({
                      question: said,
                      date: date ?? '',
                      dispute: '',
                      requestKey: crypto.randomUUID(),
                      asTyped: true,
                    })
                : undefined
            }
          />
        ) : (
          <Welcome />
        )}
        <Fault said={fault} />
        {isAdviser ? (
          <ReplyForm
            key={talk.id}
            id={talk.id}
            onSend={(text, requestKey) => change(QUERIES.reply, { id: talk.id, text, requestKey })}
            onHandBack={() =>
              void act(QUERIES.handBack, { id: talk.id }).then((reply) =>
                'fault' in reply ? setFault(reply.fault) : open(undefined),
              )
            }
          />
        ) : (
          <Composer
            key={about}
            isFirst={talk === undefined}
            disputeId={talk?.disputeId ?? undefined}
            about={about}
            onSend={send}
          />
        )}
        {talk?.isMine && (
          <AfterAnswer
            talk={talk}
            onPerson={() => void change(QUERIES.person, { id: talk.id })}
            onCase={(dispute) => setBeside({ dispute })}
          />
        )}
      </main>
      {beside && 'article' in beside && (
        <ArticlePanel article={beside.article} onClose={() => setBeside(undefined)} />
      )}
      {beside && 'dispute' in beside && (
        <CasePanel
          id={beside.dispute}
          works={signed.works}
          onAsk={(dispute) => open(undefined, dispute)}
          onClose={() => setBeside(undefined)}
        />
      )}
      {beside && 'newCard' in beside && (
        <NewCardPanel begun={beside.newCard} onClose={() => setBeside(undefined)} />
      )}
      {beside && 'card' in beside && <CardPanel id={beside.card} onClose={() => setBeside(undefined)} />}
    </div>
  );
}
