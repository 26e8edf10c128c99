import { useEffect, useState } from 'react';
import { type Consultation, QUERIES } from './consultation';
import { ask } from './graph';
import { sayDay } from './say-time';

interface HistoryProps {
  readonly current: string | undefined;
  readonly onOpen: (id: string) => void;
}

/** One's own talks, the latest first (以往咨询). */
export function History({ current, onOpen }: HistoryProps) {
  const [talks, setTalks] = useState<readonly Consultation[]>();
  useEffect(() => {
    void ask<readonly Consultation[]>(QUERIES.list).then((reply) =>
      setTalks('value' in reply ? reply.value : []),
    );
  }, []);
  return (
    <section className="list" aria-label="以往咨询">
      {talks === undefined && <p role="status">正在读取…</p>}
      {talks?.length === 0 && <p>还没有咨询。</p>}
      <ul>
        {talks?.map(({ id, title, lastAt }) => (
          <li key={id}>
            <button type="button" className="entry" aria-current={id === current} onClick={() => onOpen(id)}>
              {title}
              <span className="hint">{sayDay(lastAt)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
