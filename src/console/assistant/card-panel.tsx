import { type FormEvent, useEffect, useRef, useState } from 'react';
import { CARDS, type Card, type CardOutcome, type CardText } from './card';
import { CARD_FIELDS, cardOf, writtenField } from './card-fields';
import { ask } from './graph';
import { SidePanel } from './side-panel';

interface CardPanelProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** Where a volunteer corrects a card (更正卡片). Nothing of it changes until a second person accepts what is sent. */
export function CardPanel({ id, onClose }: CardPanelProps) {
  const [card, setCard] = useState<Card>();
  const [fault, setFault] = useState<string>();
  useEffect(() => {
    setCard(undefined);
    void ask<Card>(CARDS.one, { id }).then((reply) =>
      'value' in reply ? setCard(reply.value) : setFault(reply.fault),
    );
  }, [id]);
  const waiting = card?.proposals.filter(({ state }) => state === 'WAITING').length ?? 0;
  return (
    <SidePanel title={`更正卡片${card?.content ? `：${card.content.title}` : ''}`} onClose={onClose}>
      {!card && !fault && <p role="status">正在读取…</p>}
      {card?.content && (
        <>
          <p className="hint">
            {card.checkedOn && `${card.checkedOn}核对，`}
            {card.reviewedBy ? `${card.reviewedBy}复核` : '尚未经第二人复核'}
            。改动须由村居法律顾问或者法律援助员复核后才生效。
          </p>
          {waiting > 0 && <p className="notice">这张卡片有{waiting}条修订建议正等待复核。</p>}
          <CardForm key={`${card.id} ${card.revision}`} card={card} content={card.content} />
        </>
      )}
      <p className="fault" role="alert">
        {fault}
      </p>
    </SidePanel>
  );
}

type Written = Record<keyof CardText, string>;

function CardForm({ card, content }: { readonly card: Card; readonly content: CardText }) {
  const [written, setWritten] = useState(
    () =>
      Object.fromEntries(CARD_FIELDS.map((field) => [field.name, writtenField(content, field)])) as Written,
  );
  const [why, setWhy] = useState('');
  const [requestKey] = useState(() => crypto.randomUUID());
  const [fault, setFault] = useState<string>();
  const [isSent, setSent] = useState(false);
  const alert = useRef<HTMLParagraphElement>(null);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const wanted = { id: card.id, base: card.revision, content: cardOf(written), why, requestKey };
    const reply = await ask<CardOutcome>(CARDS.propose, wanted);
    const said = 'fault' in reply ? reply.fault : 'message' in reply.value ? reply.value.message : undefined;
    setFault(said);
    setSent(said === undefined);
    alert.current?.scrollIntoView({ block: 'nearest' });
  };
  if (isSent) {
    return (
      // What had the focus is gone with the form.
      <p role="status" tabIndex={-1} ref={(message) => message?.focus()}>
        已送出，等第二人复核；复核结果会记在卡片上。
      </p>
    );
  }
  return (
    <form onSubmit={send}>
      {CARD_FIELDS.map(({ name, title, hint, rows }) => (
        <label key={name}>
          {title}
          {hint && <span className="hint">（{hint}）</span>}
          <textarea
            rows={rows}
            value={written[name]}
            onChange={({ target }) => setWritten({ ...written, [name]: target.value })}
          />
        </label>
      ))}
      <label>
        哪里不对、为什么改
        <textarea rows={2} maxLength={200} value={why} onChange={({ target }) => setWhy(target.value)} />
      </label>
      <p className="fault" role="alert" ref={alert}>
        {fault}
      </p>
      <button type="submit" className="first" disabled={why.trim() === ''}>
        送复核
      </button>
    </form>
  );
}
