import { type FormEvent, useState } from 'react';
import { ArticleText } from './article-text';
import { CARDS, type CardChange, type CardText } from './card';
import { CARD_FIELDS, cardOf, writtenField } from './card-fields';
import { Fault } from './fault';
import { act } from './graph';
import { rememberSent } from './remember-sent';
import { useDraft } from './use-draft';

interface CardFormProps {
  /** The card that is corrected, and its version that was read; neither for a new one. */
  readonly of: { readonly id: string; readonly base: number } | undefined;
  /** What the fields begin with. */
  readonly content: CardText;
  /** What tells this draft from others. */
  readonly draft: string;
  /** How it is asked why. */
  readonly why: string;
}

/** Where a card is written (卡片填写), field by field; what was typed stays until the hub has taken it. */
export function CardForm({ of, content, draft, why }: CardFormProps) {
  const [typed, type, forget] = useDraft(`card ${draft}`, {
    fields: Object.fromEntries(
      CARD_FIELDS.map((field) => [field.name, writtenField(content, field)]),
    ) as Record<keyof CardText, string>,
    why: '',
    requestKey: crypto.randomUUID(),
  });
  const [fault, setFault] = useState<string>();
  const [isSending, setSending] = useState(false);
  const [isSent, setSent] = useState(false);
  const { fields, requestKey } = typed;
  const wanted = cardOf(fields);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (isSending) return;
    setSending(true);
    setFault(undefined);
    const reply = await act<CardChange>(CARDS.propose, {
      ...of,
      content: wanted,
      why: typed.why,
      requestKey,
    });
    setSending(false);
    if ('fault' in reply) return setFault(reply.fault);
    forget();
    rememberSent({ id: reply.value.card.id, requestKey });
    return setSent(true);
  };
  if (isSent) {
    return (
      // What had the focus is gone with the form.
      <p role="status" tabIndex={-1} ref={(message) => message?.focus()}>
        已送出，等第二人复核；复核结果在“知识卡片”里看。
      </p>
    );
  }
  return (
    <form onSubmit={send} aria-busy={isSending}>
      {CARD_FIELDS.map(({ name, title, hint, rows }) => (
        <label key={name}>
          {title}
          {hint && <span className="hint">（{hint}）</span>}
          <textarea
            rows={rows}
            value={fields[name]}
            onChange={({ target }) => type({ ...typed, fields: { ...fields, [name]: target.value } })}
          />
        </label>
      ))}
      {wanted.law && wanted.article && (
        <ArticleText key={`${wanted.law} ${wanted.article}`} law={wanted.law} article={wanted.article} />
      )}
      <label>
        {why}
        <textarea
          rows={2}
          maxLength={200}
          value={typed.why}
          onChange={({ target }) => type({ ...typed, why: target.value })}
        />
      </label>
      <Fault said={fault} />
      <button type="submit" className="first" disabled={typed.why.trim() === ''}>
        {isSending ? '请稍候…' : '送复核'}
      </button>
    </form>
  );
}
