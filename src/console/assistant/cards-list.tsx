import { useState } from 'react';
import { CARDS, type ListedCard } from './card';
import type { NewCard } from './new-card-panel';
import { OwnProposals } from './own-proposals';
import { Reading } from './reading';
import { useRead } from './use-read';

interface CardsListProps {
  readonly onCard: (id: string) => void;
  readonly onNew: (begun: NewCard) => void;
}

/** All cards, to be looked through and corrected (知识卡片), and where a new one is begun. */
export function CardsList({ onCard, onNew }: CardsListProps) {
  const cards = useRead<readonly ListedCard[]>(CARDS.all);
  const [words, setWords] = useState('');
  const wanted = words.split(/\s+/).filter((word) => word !== '');
  const found = cards.value?.filter(({ title, law, article }) =>
    wanted.every((word) => `${title} ${law} ${article}`.includes(word)),
  );
  return (
    <section className="list" aria-label="知识卡片">
      <h2>知识卡片</h2>
      <button type="button" className="first" onClick={() => onNew({})}>
        新增知识卡片
      </button>
      <OwnProposals onCard={onCard} onNew={onNew} />
      <label className="find">
        找卡片（标题或者法律名称里的字）
        <input value={words} onChange={({ target }) => setWords(target.value)} />
      </label>
      <Reading of={cards} />
      {found && (
        <p role="status" className="hint">
          {wanted.length > 0 ? `找到${found.length}张` : `共${found.length}张`}，点开可以看、可以更正
        </p>
      )}
      <ul className="cards-found">
        {found?.map(({ id, title, law, article, reviewedBy }) => (
          <li key={id}>
            <button type="button" className="entry" onClick={() => onCard(id)}>
              {title}
              <span className="hint">
                《{law.replace(/^中华人民共和国/, '')}》{article}，
                {reviewedBy ? `${reviewedBy}复核` : '尚未复核'}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
