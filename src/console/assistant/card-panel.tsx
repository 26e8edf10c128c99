import { CARDS, type Card, type Proposal } from './card';
import { CardForm } from './card-form';
import { Reading } from './reading';
import { sayDay } from './say-time';
import { SidePanel } from './side-panel';
import { useRead } from './use-read';
import { verdictOf } from './verdict-of';

interface CardPanelProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** Where a volunteer corrects a card (更正卡片). Nothing of it changes until a second person accepts what is sent. */
export function CardPanel({ id, onClose }: CardPanelProps) {
  const read = useRead<Card>(CARDS.one, { id });
  const card = read.value;
  return (
    <SidePanel title={titleOf(card)} onClose={onClose}>
      <Reading of={read} />
      {card && !card.content && (
        <>
          <p>还没有这张卡片。改好以后，可以在“知识卡片”里重新提出。</p>
          <Proposals of={card.proposals} isOpen />
        </>
      )}
      {card?.content && (
        <>
          <p className="hint">
            {card.checkedOn && `${sayDay(card.checkedOn)}核对，`}
            {card.reviewedBy ? `${card.reviewedBy}复核` : '尚未经第二人复核'}
            。改动须由村居法律顾问或者法律援助员复核后才生效。
          </p>
          <Proposals of={card.proposals} />
          <CardForm
            key={`${card.id} ${card.revision}`}
            of={{ id: card.id, base: card.revision }}
            content={card.content}
            draft={`${card.id} ${card.revision}`}
            why="哪里不对、为什么改"
          />
        </>
      )}
    </SidePanel>
  );
}

/** A card that was refused when it was new is not there; what is shown then is what became of it. */
const titleOf = (card: Card | undefined): string => {
  if (card && !card.content) return `新卡片建议：${card.proposals.at(-1)?.content.title ?? ''}`;
  return `更正卡片${card?.content ? `：${card.content.title}` : ''}`;
};

interface ProposalsProps {
  readonly of: readonly Proposal[];
  readonly isOpen?: boolean;
}

/** What was proposed of a card, and what became of it (修订建议). */
function Proposals({ of, isOpen = false }: ProposalsProps) {
  if (of.length === 0) return null;
  const waiting = of.filter(({ state }) => state === 'WAITING').length;
  return (
    <details className="notice" open={isOpen}>
      <summary>{waiting > 0 ? `有${waiting}条修订建议正等待复核` : '以往的修订建议和复核结果'}</summary>
      <ul>
        {of.map((proposal) => (
          <li key={proposal.requestKey}>
            {proposal.author}（{sayDay(proposal.at)}）：{proposal.why} —— {verdictOf(proposal)}
          </li>
        ))}
      </ul>
    </details>
  );
}
