import { ArticleText } from './article-text';
import { CARDS, type Card, type Proposal } from './card';
import { cardChanges } from './card-changes';
import { Fault } from './fault';
import { Reading } from './reading';
import { sayTime } from './say-time';
import { useWaiting } from './use-waiting';
import { Verdict } from './verdict';

/** What volunteers want changed in cards (待复核卡片): before and after, for a second person to accept or refuse. */
export function CardsToReview() {
  const { waiting: cards, fault, judge } = useWaiting<Card>(CARDS.toReview);
  const review = ({ id }: Card, { requestKey }: Proposal, accept: boolean, reason?: string) =>
    judge(CARDS.judge, { id, requestKey, accept, reason });
  const waiting = cards.value?.flatMap((card) =>
    card.proposals.filter(({ state }) => state === 'WAITING').map((proposal) => ({ card, proposal })),
  );
  return (
    <section className="list" aria-label="待我复核的卡片">
      <h2>待我复核的卡片</h2>
      <Reading of={cards} />
      {waiting?.length === 0 && <p>现在没有卡片待复核。</p>}
      <ul>
        {waiting?.map(({ card, proposal }) => (
          <li key={`${card.id} ${proposal.requestKey}`} className="job">
            <p>
              {!card.content && <strong className="fresh">新卡片</strong>}
              <strong>{card.content?.title ?? proposal.content.title}</strong>
              <span className="hint">
                {proposal.author}，{sayTime(proposal.at)}
              </span>
            </p>
            <p>理由：{proposal.why}</p>
            <Changes card={card} proposal={proposal} />
            <Verdict
              accept="采纳"
              refuse="不采纳"
              onVerdict={(...said) => void review(card, proposal, ...said)}
            />
          </li>
        ))}
      </ul>
      <Fault said={fault} />
    </section>
  );
}

const MARKS = { gone: '删：', new: '增：', kept: '' } as const;

function Changes({ card, proposal }: { readonly card: Card; readonly proposal: Proposal }) {
  const { law, article } = proposal.content;
  return (
    <>
      <dl className="changes">
        {cardChanges(card.content, proposal.content).map(({ title, lines }) => (
          <div key={title}>
            <dt>{title}</dt>
            {lines.map(({ what, line }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one proposal never move
              <dd key={index} className={what}>
                {MARKS[what]}
                {what === 'gone' && <del>{line}</del>}
                {what === 'new' && <ins>{line}</ins>}
                {what === 'kept' && line}
              </dd>
            ))}
          </div>
        ))}
      </dl>
      <p className="hint">
        请对照《{law}》{article}的原文核对后再采纳。
      </p>
      <ArticleText law={law} article={article} />
    </>
  );
}
