import { type FormEvent, type KeyboardEvent, useEffect, useState } from 'react';
import { CASES } from './case';
import { DayField } from './day-field';
import { ask } from './graph';
import { readDay } from './read-day';
import { sayDay } from './say-time';
import { useDraft } from './use-draft';

/** A question as it is sent. */
export interface Draft {
  readonly question: string;
  readonly date: string;
  readonly dispute: string;
  readonly requestKey: string;
  /** Whether each word is searched for as it is written. */
  readonly asTyped?: boolean;
}

interface Dispute {
  readonly id: string;
  readonly title: string | null;
  readonly happenedOn: string | null;
}

interface ComposerProps {
  readonly isFirst: boolean;
  readonly disputeId: string | undefined;
  /** The case that a new talk is to be about, chosen elsewhere on the page. */
  readonly about: string | undefined;
  /** Resolves to whether it was taken; what was not stays where it was typed. */
  readonly onSend: (draft: Draft) => Promise<boolean>;
}

/** Where a question is written (提问). Enter sends, Shift+Enter begins a line. */
export function Composer({ isFirst, disputeId, about, onSend }: ComposerProps) {
  const [question, setQuestion, forget] = useDraft('question', '');
  const [date, setDate] = useState('');
  const [dispute, setDispute] = useState(about ?? '');
  const [disputes, setDisputes] = useState<readonly Dispute[]>([]);
  const [isSending, setSending] = useState(false);
  const [requestKey, setRequestKey] = useState(() => crypto.randomUUID());
  useEffect(() => {
    void ask<{ edges: readonly { node: Dispute }[] }>(CASES.list).then((reply) => {
      if ('value' in reply) setDisputes(reply.value.edges.map(({ node }) => node));
    });
  }, []);

  const day = readDay(date);
  const send = async () => {
    if (day === undefined || question.trim() === '' || isSending) return;
    setSending(true);
    const taken = await onSend({ question, date: day, dispute, requestKey });
    setSending(false);
    if (!taken) return;
    // What is asked next keeps its day by itself, as long as it is about the same thing.
    setQuestion('');
    forget();
    setDate('');
    setRequestKey(crypto.randomUUID());
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void send();
  };
  const tied = disputes.find(({ id }) => id === disputeId);
  return (
    <form className="composer" onSubmit={submit} aria-busy={isSending}>
      <label htmlFor="question">{isFirst ? '您的问题' : '接着问'}</label>
      <textarea
        id="question"
        rows={isFirst ? 3 : 2}
        maxLength={600}
        value={question}
        placeholder={isFirst ? '发生了什么事，想知道什么' : '例如：那要是他不肯呢？'}
        onChange={(event) => setQuestion(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className="row">
        <div>
          <DayField id="date" label="事情发生的日期（可不填）" value={date} onChange={setDate} />
        </div>
        {(disputes.length > 0 || about) && (
          <div>
            <label htmlFor="dispute">关于本案（可不选）</label>
            <select id="dispute" value={dispute} onChange={(event) => setDispute(event.target.value)}>
              <option value="">{tied ? `已关联：${tied.title ?? tied.id}` : '不关联案件'}</option>
              {about && !disputes.some(({ id }) => id === about) && <option value={about}>{about}</option>}
              {disputes.map(({ id, title, happenedOn }) => (
                <option key={id} value={id}>
                  {title ?? id}
                  {happenedOn ? `（${sayDay(happenedOn)}）` : ''}
                </option>
              ))}
            </select>
          </div>
        )}
        <button
          type="submit"
          className="first"
          disabled={isSending || question.trim() === '' || day === undefined}
        >
          {isSending ? '请稍候…' : '发送'}
        </button>
      </div>
    </form>
  );
}
