import { CARDS, type Card, type Proposal } from './card';
import { remembered, type Sent } from './remember-sent';
import { sayTime } from './say-time';
import { useRead } from './use-read';

/** What became of the cards that somebody proposed from this device (我提出的卡片). */
export function OwnProposals({ onCard }: { readonly onCard: (id: string) => void }) {
  const sent = remembered();
  if (sent.length === 0) return null;
  return (
    <>
      <h3>我在这台设备上提出的</h3>
      <ul>
        {sent.map((one) => (
          <Own key={one.requestKey} sent={one} onCard={onCard} />
        ))}
      </ul>
    </>
  );
}

function Own({
  sent: { id, requestKey },
  onCard,
}: {
  readonly sent: Sent;
  readonly onCard: (id: string) => void;
}) {
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
    </li>
  );
}

/** What was said of a proposal (复核结果). */
export function verdictOf({ state, judgedBy, refusedFor }: Proposal): string {
  if (state === 'WAITING') return '等第二人复核。';
  if (state === 'ACCEPTED') return `${judgedBy ?? ''}已采纳。`;
  return `${judgedBy ?? ''}未采纳：${refusedFor ?? ''}`;
}
