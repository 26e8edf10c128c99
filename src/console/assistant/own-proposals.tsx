import { CARDS, type Card } from './card';
import type { NewCard } from './new-card-panel';
import { remembered, type Sent } from './remember-sent';
import { sayTime } from './say-time';
import { useRead } from './use-read';
import { verdictOf } from './verdict-of';

interface OwnProposalsProps {
  readonly onCard: (id: string) => void;
  readonly onNew: (begun: NewCard) => void;
}

/** What became of the cards that somebody proposed from this device (我提出的卡片). */
export function OwnProposals({ onCard, onNew }: OwnProposalsProps) {
  const sent = remembered();
  if (sent.length === 0) return null;
  return (
    <>
      <h3>我在这台设备上提出的</h3>
      <ul>
        {sent.map((one) => (
          <Own key={one.requestKey} sent={one} onCard={onCard} onNew={onNew} />
        ))}
      </ul>
    </>
  );
}

function Own({ sent: { id, requestKey }, onCard, onNew }: OwnProposalsProps & { readonly sent: Sent }) {
  const { value: card } = useRead<Card>(CARDS.one, { id });
  const proposal = card?.proposals.find((one) => one.requestKey === requestKey);
  if (!card || !proposal) return null;
  return (
    <li className="job">
      <p>
        <strong>{proposal.content.title}</strong>
        <span className="hint">{sayTime(proposal.at)}提出</span>
      </p>
      <p>{verdictOf(proposal)}</p>
      {card.content && (
        <button type="button" onClick={() => onCard(id)}>
          看这张卡片
        </button>
      )}
      {!card.content && proposal.state === 'REFUSED' && (
        <button type="button" onClick={() => onNew(proposal.content)}>
          改后再提
        </button>
      )}
    </li>
  );
}
