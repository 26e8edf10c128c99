import type { ReactNode } from 'react';
import type { Article, Sections, Turn } from './consultation';
import { Phone } from './phone';
import { sayDay } from './say-time';

interface AnswerViewProps {
  readonly day: string;
  readonly sections: Sections;
  /** The parts that are whole while others are still being made; without it all of them are. */
  readonly standing: readonly string[] | undefined;
  readonly verdicts: Turn['verdicts'];
  readonly onArticle: (article: Article) => void;
  readonly onRate: (article: string, verdict: 'RIGHT' | 'WRONG') => void;
  /** Absent where whoever reads may correct no card. */
  readonly onCard: ((id: string) => void) | undefined;
  /** Begins a new card for what was asked; absent where whoever reads may write none. */
  readonly onNewCard: (() => void) | undefined;
  /** Asks once more with each word as it was written. */
  readonly onAsTyped: (() => void) | undefined;
}

const WHY = { EARLIER: '此前的文本', LATER: '此后的文本', TRANSITIONAL: '过渡条款' } as const;

/** An answer by its parts (解答): what has to be said first, the law in its own words, then what to do. */
export function AnswerView(props: AnswerViewProps) {
  const { day, sections, standing, verdicts, onArticle, onRate, onCard, onNewCard, onAsTyped } = props;
  const { concern, askedDate, missing, law, otherTexts, inPlainWords, cards, steps, deadlines, help } =
    sections;
  const { cautions, custom, inOneLine, readAs } = sections;
  return (
    <article className="answer">
      <p className="label">
        <strong>AI生成</strong> 仅供参考，不代替律师意见和有关机关的决定
      </p>
      {standing && <p className="hint">问题：{inOneLine}</p>}
      {readAs && readAs.length > 0 && (
        <p className="read-as">
          {readAs.map(({ typed, read }) => `按“${read}”查找；原文“${typed}”。`).join('')}
          {onAsTyped && !standing && (
            <button type="button" className="link" onClick={onAsTyped}>
              只按原文再查
            </button>
          )}
        </p>
      )}
      {concern && (
        <p className="concern">
          <Phone text={concern} />
        </p>
      )}
      {askedDate && (
        <p className="asked-date">
          {askedDate}
          {law.length > 0 && `下面按${sayDay(day)}的规定说，不一定适用于您的事。可以在下方选好日期再问一次。`}
        </p>
      )}
      {missing && <p>{missing}</p>}
      {law.length > 0 && (
        <section>
          <h3>法律怎么说</h3>
          <p className="hint">{sayDay(day)}有效的条文，点条号看全文和历次文本</p>
          {law.map((article) => (
            <Quotation
              key={`${article.edition} ${article.article}`}
              article={article}
              verdict={verdicts.find(({ articleId }) => articleId === article.id)?.verdict}
              onArticle={onArticle}
              onRate={standing ? undefined : onRate}
            />
          ))}
        </section>
      )}
      {otherTexts && otherTexts.length > 0 && (
        <details>
          <summary>前后文本和过渡条款（供核对该用哪一个文本）</summary>
          {otherTexts.map(({ why, article }) => (
            <figure key={`${article.edition} ${article.article}`}>
              <figcaption>
                <button type="button" className="link" onClick={() => onArticle(article)}>
                  《{article.law.replace(/^中华人民共和国/, '')}》{article.article}
                </button>
                <span className="hint">
                  {WHY[why]}，{inForceSince(article)}
                </span>
              </figcaption>
              <blockquote>{article.text}</blockquote>
            </figure>
          ))}
        </details>
      )}
      {inPlainWords.length > 0 && (
        <section>
          <h3>通俗说明（模型所写，以条文为准）</h3>
          {inPlainWords.map(({ text, basis }) => (
            <p key={text}>
              {text}
              <span className="hint">（依据{basis.join('、')}）</span>
            </p>
          ))}
        </section>
      )}
      {cards.length > 0 && (
        <section className="cards">
          <h3>知识卡片</h3>
          <p className="hint">本平台自编，不是法律原文</p>
          {cards.map(({ id, title, summary, law: of, article, reviewedBy }) => (
            <p key={id}>
              <strong>{title}</strong>：{summary}
              <span className="hint">
                （依据《{of}》{article}，{reviewedBy ? `${reviewedBy}复核` : '尚未经第二人复核'}）
              </span>
              {onCard && (
                <button
                  type="button"
                  className="link"
                  aria-label={`更正卡片：${title}`}
                  onClick={() => onCard(id)}
                >
                  更正
                </button>
              )}
            </p>
          ))}
        </section>
      )}
      <Part title="可以怎么做" lines={steps} ordered />
      <Part title="期限" lines={deadlines} />
      <Part title="可以找谁" lines={help}>
        {(line) => <Phone text={line} />}
      </Part>
      <Part title="注意" lines={cautions} />
      {custom.length > 0 && (
        <section className="custom">
          <h3>情理（不是法律）</h3>
          {custom.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </section>
      )}
      {onNewCard && !standing && !concern && (
        <p className="lacking">
          {cards.length === 0 ? '知识卡片里没有讲这件事。' : '上面的卡片没讲到这件事？'}
          <button type="button" className="link" onClick={onNewCard}>
            新增知识卡片
          </button>
        </p>
      )}
      {standing && (
        <p role="status" className="coming">
          {standing.includes('LAW') ? '通俗说明还在写，写好并核对后会补在这里…' : '正在查找法律条文…'}
        </p>
      )}
    </article>
  );
}

interface PartProps {
  readonly title: string;
  readonly lines: readonly string[];
  readonly ordered?: boolean;
  readonly children?: (line: string) => ReactNode;
}

function Part({ title, lines, ordered = false, children }: PartProps) {
  if (lines.length === 0) return null;
  const items = lines.map((line) => <li key={line}>{children?.(line) ?? line}</li>);
  return (
    <section>
      <h3>{title}</h3>
      {ordered ? <ol>{items}</ol> : <ul>{items}</ul>}
    </section>
  );
}

const inForceSince = ({ validFrom }: Article): string =>
  validFrom ? `${sayDay(validFrom)}起施行` : '施行日不明';

interface QuotationProps {
  readonly article: Article;
  readonly verdict: 'RIGHT' | 'WRONG' | undefined;
  readonly onArticle: (article: Article) => void;
  readonly onRate: ((article: string, verdict: 'RIGHT' | 'WRONG') => void) | undefined;
}

function Quotation({ article, verdict, onArticle, onRate }: QuotationProps) {
  const { id, law, article: label, text } = article;
  const short = law.replace(/^中华人民共和国/, '');
  return (
    <figure>
      <figcaption>
        <button type="button" className="link" onClick={() => onArticle(article)}>
          《{short}》{label}
        </button>
        <span className="hint">{inForceSince(article)}</span>
      </figcaption>
      <blockquote>{text}</blockquote>
      {onRate && (
        <fieldset className="verdict" aria-label={`《${short}》${label}引用得对不对`}>
          <button type="button" aria-pressed={verdict === 'RIGHT'} onClick={() => onRate(id, 'RIGHT')}>
            引用对
          </button>
          <button type="button" aria-pressed={verdict === 'WRONG'} onClick={() => onRate(id, 'WRONG')}>
            不对题
          </button>
        </fieldset>
      )}
    </figure>
  );
}
