import { useEffect, useState } from 'react';
import { type Consultation, QUERIES } from './consultation';
import { ask } from './graph';

/** The talks in which a person is wanted (待我解答). What was asked is shown to whoever takes it on. */
export function Queue({ onTake }: { readonly onTake: (id: string) => void }) {
  const [talks, setTalks] = useState<readonly Consultation[]>();
  useEffect(() => {
    void ask<readonly Consultation[]>(QUERIES.waiting).then((reply) =>
      setTalks('value' in reply ? reply.value : []),
    );
  }, []);
  return (
    <section className="list" aria-label="待我解答">
      {talks === undefined && <p role="status">正在读取…</p>}
      {talks?.length === 0 && <p>现在没有人在等。</p>}
      <ul>
        {talks?.map(({ id, waitsSince, adviser }) => (
          <li key={id}>
            <button type="button" onClick={() => onTake(id)}>
              {adviser ? '继续解答' : '承接'}
              <span className="hint">
                {waitsSince && `${new Date(waitsSince).toLocaleString('zh-CN')}起等待`}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
