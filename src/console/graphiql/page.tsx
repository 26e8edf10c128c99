import { GraphiQL } from 'graphiql';
import { useMemo, useRef } from 'react';
import { EXAMPLE_QUERY } from './example-query';
import { SandboxNotice } from './sandbox-notice';
import { sendQuery } from './send-query';

/**
 * The page for trying the graph (图接口调试页); `?query=` opens it with a query. The token stays in the page: it is
 * in no storage and is gone when the page is closed.
 */
export function Page() {
  const token = useRef<HTMLInputElement>(null);
  const linkedQuery = useMemo(() => new URLSearchParams(location.search).get('query'), []);
  const fetcher = useMemo(() => sendQuery(() => token.current?.value ?? ''), []);
  return (
    <>
      <header className="hub-bar">
        <h1>团结矛盾纠纷化解平台 · 图接口</h1>
        <label>
          令牌
          <input
            ref={token}
            type="password"
            autoComplete="off"
            spellCheck={false}
            placeholder="粘贴令牌；不填则只能看到公开信息"
          />
        </label>
        <p>
          开发令牌：在终端运行 <code>npm run -s hub -- token --role desk --area 530112010</code>
          ，有效十二小时，生产环境不接受。
        </p>
        <SandboxNotice />
      </header>
      <main className="hub-graphiql">
        <GraphiQL
          fetcher={fetcher}
          defaultQuery={EXAMPLE_QUERY}
          {...(linkedQuery === null ? {} : { initialQuery: linkedQuery })}
          isHeadersEditorEnabled={false}
          showPersistHeadersSettings={false}
        >
          <GraphiQL.Logo>
            <span />
          </GraphiQL.Logo>
        </GraphiQL>
      </main>
    </>
  );
}
