import { useEffect, useState } from 'react';
import { CARDS, type Card } from './card';
import { CardForm } from './card-form';
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
          <CardForm
            key={`${card.id} ${card.revision}`}
            of={{ id: card.id, base: card.revision }}
            content={card.content}
            draft={`${card.id} ${card.revision}`}
            why="哪里不对、为什么改"
          />
        </>
      )}
      <p className="fault" role="alert">
        {fault}
      </p>
    </SidePanel>
  );
}
