import { type Consultation, QUERIES } from './consultation';
import { Reading } from './reading';
import { sayTime } from './say-time';
import { useRead } from './use-read';

/** The talks in which a person is wanted (待我解答). What was asked is shown to whoever takes it on. */
export function Queue({ onTake }: { readonly onTake: (id: string) => void }) {
  const talks = useRead<readonly Consultation[]>(QUERIES.waiting);
  return (
    <section className="list" aria-label="待我解答">
      <h2>待我解答的咨询</h2>
      <Reading of={talks} />
      {talks.value?.length === 0 && <p>现在没有人在等。</p>}
      <ul>
        {talks.value?.map(({ id, waitsSince, answerDueAt, lateSince, adviser }) => (
          <li key={id} className="job">
            <p>
              {lateSince && <strong className="late">已逾期</strong>}
              {answerDueAt && `答复期限：${sayTime(answerDueAt)}`}
              {waitsSince && <span className="hint">{sayTime(waitsSince)}起等待</span>}
            </p>
            <button type="button" className="first" onClick={() => onTake(id)}>
              {adviser ? '继续解答' : '承接'}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
