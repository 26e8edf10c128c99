import { useEffect, useState } from 'react';
import { Fault } from './fault';
import { act, ask } from './graph';
import { keepFollowing } from './keep-following';
import { savePaper } from './save-paper';
import { sayTime } from './say-time';
import {
  type CaseSummary,
  STAGES,
  SUMMARIES,
  SUMMARY_PARTS,
  type SummaryTaken,
  type SummaryVersion,
} from './summary';

interface SummaryOfCaseProps {
  readonly id: string;
  /** Whether whoever reads works on cases, and so may have one made and sign it. */
  readonly works: boolean;
}

/** The summary of a case (案件摘要): made by the hub while one looks on, read, signed by a person, taken along. */
export function SummaryOfCase({ id, works }: SummaryOfCaseProps) {
  const [summary, setSummary] = useState<CaseSummary>();
  const [fault, setFault] = useState<string>();
  useEffect(() => {
    void ask<CaseSummary>(SUMMARIES.one, { id }).then((reply) => {
      if ('value' in reply) setSummary(reply.value);
      else if (!reply.isAbsent) setFault(reply.fault);
    });
  }, [id]);
  const stage = summary?.stage ?? 'READY';
  const isMade = stage === 'READY';
  useEffect(() => {
    if (isMade) return undefined;
    const gone = new AbortController();
    void keepFollowing<CaseSummary>(SUMMARIES, id, setSummary, gone.signal);
    return () => gone.abort();
  }, [id, isMade]);
  const change = async (mutation: string, more: object = {}) => {
    const reply = await act<SummaryTaken>(mutation, { id, ...more });
    setFault('fault' in reply ? reply.fault : undefined);
    if ('value' in reply) setSummary(reply.value.summary);
  };
  const newest = summary?.versions?.at(-1);
  return (
    <section aria-label="案件摘要">
      <h3>案件摘要</h3>
      {newest && <Version version={newest} />}
      {stage !== 'READY' && <p role="status">{STAGES[stage]}</p>}
      {isMade && !newest && <p>还没有摘要。</p>}
      <div className="row">
        {works && newest && isMade && !newest.signedBy && (
          <button
            type="button"
            className="first"
            onClick={() => void change(SUMMARIES.sign, { number: newest.number })}
          >
            看过无误，签署
          </button>
        )}
        {newest?.download && (
          <button
            type="button"
            onClick={() =>
              void savePaper(newest.download ?? '', `案件摘要${newest.number}.docx`).then(setFault)
            }
          >
            下载摘要
          </button>
        )}
        {works && isMade && (
          <button type="button" onClick={() => void change(SUMMARIES.request)}>
            {newest ? '重新起草' : '起草摘要'}
          </button>
        )}
      </div>
      <Fault said={fault} />
    </section>
  );
}

function Version({ version }: { readonly version: SummaryVersion }) {
  const { number, at, lines, signedBy, signedAt } = version;
  return (
    <>
      <p className="hint">
        AI生成，第{number}份，{sayTime(at)}起草，
        {signedBy ? `${signedBy}${signedAt ? `于${sayTime(signedAt)}` : ''}签署` : '尚未签署，仅供参考'}
      </p>
      {Object.entries(SUMMARY_PARTS).map(([part, title]) => {
        const said = (lines ?? []).filter((line) => line.part === part);
        return said.length === 0 ? null : (
          <div key={part}>
            <h4>{title}</h4>
            <ul>
              {said.map(({ text }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one version never move
                <li key={index}>{text}</li>
              ))}
            </ul>
          </div>
        );
      })}
    </>
  );
}
