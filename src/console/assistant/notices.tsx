import { useCallback, useEffect, useState } from 'react';
import { Fault } from './fault';
import { act, ask } from './graph';
import { type Digest, NOTICES, type Notice, type NoticePage } from './notice';
import { sayTime, shanghaiDay } from './say-time';

interface NoticesProps {
  /** How many are unseen; when that changes, the list is read anew. */
  readonly unseen: number;
  readonly onCase: (disputeId: string) => void;
  /** Absent where whoever reads may see no card. */
  readonly onCard: ((id: string) => void) | undefined;
}

/** What one has been told of one's work (我的提醒), unseen first; saying that it was seen is on record. */
export function Notices({ unseen, onCase, onCard }: NoticesProps) {
  const [notices, setNotices] = useState<readonly Notice[]>();
  const [next, setNext] = useState<string>();
  const [digest, setDigest] = useState<Digest>();
  const [fault, setFault] = useState<string>();
  const read = useCallback(async (after?: string) => {
    const reply = await ask<NoticePage>(NOTICES.mine, { after });
    if ('fault' in reply) return setFault(reply.fault);
    const { edges, pageInfo } = reply.value;
    const page = edges.map(({ node }) => node);
    setNotices((shown = []) => (after === undefined ? page : [...shown, ...page]));
    return setNext(pageInfo.hasNextPage ? (pageInfo.endCursor ?? undefined) : undefined);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what came in or was seen meanwhile is in the list
  useEffect(() => {
    void read();
  }, [read, unseen]);
  useEffect(() => {
    void ask<Digest>(NOTICES.digest, { day: shanghaiDay(new Date()) }).then(
      (reply) => 'value' in reply && setDigest(reply.value),
    );
  }, []);
  const acknowledge = async (ids: readonly string[]) => {
    const reply = await act(NOTICES.acknowledge, { ids });
    setFault('fault' in reply ? reply.fault : undefined);
    await read();
  };
  const open = notices?.filter(({ state }) => state === 'UNSEEN').map(({ id }) => id) ?? [];
  return (
    <section className="list" aria-label="我的提醒">
      <h2>我的提醒</h2>
      {digest && (
        <p className="hint">
          今日晨报：新增{digest.fresh?.length ?? 0}件，今天到期{digest.due?.length ?? 0}件，已逾期
          {digest.overdue?.length ?? 0}件
        </p>
      )}
      {notices === undefined && !fault && <p role="status">正在读取…</p>}
      {notices?.length === 0 && <p>现在没有提醒。</p>}
      {open.length > 1 && (
        <button type="button" onClick={() => void acknowledge(open)}>
          以上{open.length}条都已阅知
        </button>
      )}
      <ul>
        {notices?.map((notice) => (
          <li key={notice.id} className="job">
            <Told notice={notice} />
            <div className="row">
              {notice.state === 'UNSEEN' && (
                <button type="button" className="first" onClick={() => void acknowledge([notice.id])}>
                  已阅知
                </button>
              )}
              {notice.dispute && (
                <button type="button" onClick={() => onCase(notice.dispute?.id ?? '')}>
                  看案件
                </button>
              )}
              {onCard && notice.kind?.startsWith('CARD_') && (
                <button type="button" onClick={() => onCard(notice.subjectId ?? '')}>
                  {notice.kind === 'CARD_REFUSED' ? '看理由' : '看卡片'}
                </button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {next && (
        <button type="button" onClick={() => void read(next)}>
          更早的提醒
        </button>
      )}
      <Fault said={fault} />
    </section>
  );
}

const STATES = { UNSEEN: '未阅', SEEN: '已阅知', SETTLED: '已无需处理' } as const;

function Told({ notice }: { readonly notice: Notice }) {
  const { text, urgent, state, inboxAt } = notice;
  return (
    <p>
      {urgent && state === 'UNSEEN' && <strong className="late">紧急</strong>}
      <span className={state === 'UNSEEN' ? 'unseen' : undefined}>{text}</span>
      <span className="hint">
        {inboxAt && `${sayTime(inboxAt)}送达，`}
        {state && STATES[state]}
      </span>
    </p>
  );
}
