import { type Consultation, QUERIES } from './consultation';
import { Reading } from './reading';
import { sayDay } from './say-time';
import { useRead } from './use-read';

interface HistoryProps {
  readonly current: string | undefined;
  readonly onOpen: (id: string) => void;
}

/** One's own talks, the latest first (以往咨询). */
export function History({ current, onOpen }: HistoryProps) {
  const talks = useRead<readonly Consultation[]>(QUERIES.list);
  return (
    <section className="list" aria-label="以往咨询">
      <Reading of={talks} />
      {talks.value?.length === 0 && <p>还没有咨询。</p>}
      <ul>
        {talks.value?.map(({ id, title, lastAt }) => (
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
