import { useEffect, useState } from 'react';
import { type Article, QUERIES } from './consultation';
import { Reading } from './reading';
import { sayDay } from './say-time';
import { SidePanel } from './side-panel';
import { useRead } from './use-read';

/** The whole article, its place in the law, its neighbours and all its texts (条文详情). */
export function ArticlePanel({
  article,
  onClose,
}: {
  readonly article: Article;
  readonly onClose: () => void;
}) {
  const [shown, setShown] = useState<{ law: string; article: string }>(article);
  useEffect(() => setShown(article), [article]);
  const { law, article: label } = shown;
  const versions = useRead<readonly Article[]>(QUERIES.versions, { law, article: label });
  const isQuoted = shown.article === article.article && shown.law === article.law;
  const found = versions.value ?? [];
  const texts = found.length > 0 || !isQuoted ? found : [article];
  return (
    <SidePanel title={`《${shown.law}》${shown.article}`} onClose={onClose}>
      <Reading of={versions} />
      {versions.value && texts.length === 0 && <p>没有收录这一条。</p>}
      {texts.map((text) => (
        <section key={text.edition}>
          <p className="hint">
            {text.path.join(' › ')}
            {text.path.length > 0 && '；'}
            {text.validFrom ? `${sayDay(text.validFrom)}起施行` : '施行日不明'}
            {text.validTo && `，${sayDay(text.validTo)}起失效`}；核对至{sayDay(text.asOf)}
            {isQuoted && text.edition === article.edition && <strong>（本次引用）</strong>}
          </p>
          <blockquote>{text.text}</blockquote>
          {text.neighbours.length > 0 && (
            <p className="neighbours">
              前后条：
              {text.neighbours.map((label) => (
                <button
                  key={label}
                  type="button"
                  className="link"
                  onClick={() => setShown({ law: shown.law, article: label })}
                >
                  {label}
                </button>
              ))}
            </p>
          )}
        </section>
      ))}
    </SidePanel>
  );
}
