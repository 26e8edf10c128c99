import { useEffect, useState } from 'react';
import { type Article, QUERIES } from './consultation';
import { ask } from './graph';
import { SidePanel } from './side-panel';

/** The whole article, its place in the law, its neighbours and all its texts (条文详情). */
export function ArticlePanel({
  article,
  onClose,
}: {
  readonly article: Article;
  readonly onClose: () => void;
}) {
  const [shown, setShown] = useState<{ law: string; article: string }>(article);
  const [versions, setVersions] = useState<readonly Article[]>();
  useEffect(() => setShown(article), [article]);
  useEffect(() => {
    setVersions(undefined);
    const { law, article: label } = shown;
    void ask<readonly Article[]>(QUERIES.versions, { law, article: label }).then((reply) =>
      setVersions('value' in reply ? reply.value : []),
    );
  }, [shown]);
  const isQuoted = shown.article === article.article && shown.law === article.law;
  const found = versions ?? [];
  const texts = found.length > 0 || !isQuoted ? found : [article];
  return (
    <SidePanel title={`《${shown.law}》${shown.article}`} onClose={onClose}>
      {versions === undefined && <p role="status">正在读取…</p>}
      {versions !== undefined && texts.length === 0 && <p>语料库中没有这一条。</p>}
      {texts.map((text) => (
        <section key={text.edition}>
          <p className="hint">
            {text.path.join(' › ')}
            {text.path.length > 0 && '；'}
            {text.validFrom ? `${text.validFrom}起施行` : '施行日不明'}
            {text.validTo && `，${text.validTo}起失效`}；核对至{text.asOf}
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
