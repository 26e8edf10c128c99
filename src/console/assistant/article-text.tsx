import { useState } from 'react';
import { type Article, QUERIES } from './consultation';
import { ask, type Reply } from './graph';
import { sayDay } from './say-time';

/** The article that a card names (对照条文), to be compared with what the card says; read when it is asked for. */
export function ArticleText({ law, article }: { readonly law: string; readonly article: string }) {
  const [reply, setReply] = useState<Reply<readonly Article[]>>();
  const read = async () => setReply(await ask<readonly Article[]>(QUERIES.versions, { law, article }));
  const [newest] = reply && 'value' in reply ? reply.value : [];
  return (
    <div className="compared">
      <button type="button" onClick={() => void read()}>
        对照条文原文
      </button>
      <div role="status">
        {reply && 'fault' in reply && <p className="fault">{reply.fault}</p>}
        {reply && 'value' in reply && !newest && (
          <p className="notice">
            没有收录《{law}》{article}，请核对法律全称和条号。
          </p>
        )}
        {newest && (
          <>
            <p className="hint">
              《{newest.law}》{newest.article}
              {newest.validFrom && `，${sayDay(newest.validFrom)}起施行`}
            </p>
            <blockquote>{newest.text}</blockquote>
          </>
        )}
      </div>
    </div>
  );
}
