import { useState } from 'react';
import { AGREEMENT_STATES, CASES, type Case, type CaseAgreement, STEPS } from './case';
import { Fault } from './fault';
import { Reading } from './reading';
import { savePaper } from './save-paper';
import { sayDay } from './say-time';
import { SidePanel } from './side-panel';
import { SummaryOfCase } from './summary-of-case';
import { useRead } from './use-read';

interface CasePanelProps {
  readonly id: string;
  /** Whether whoever reads works on cases. */
  readonly works: boolean;
  readonly onAsk: (id: string) => void;
  readonly onClose: () => void;
}

/** A case at a glance (案件概要): what it is about, where it stands, and its agreements. */
export function CasePanel({ id, works, onAsk, onClose }: CasePanelProps) {
  const read = useRead<Case>(CASES.one, { id });
  const found = read.value;
  const [fault, setFault] = useState<string>();
  return (
    <SidePanel title={found?.title ?? '案件概要'} onClose={onClose}>
      <Reading of={read} />
      {found && (
        <>
          <p className="hint">编号{found.id}</p>
          <p>
            {found.step && `环节：${STEPS[found.step] ?? found.step}`}
            {found.owner?.name && `，承办：${found.owner.name}`}
          </p>
          <p>
            {found.categoryName}
            {found.happenedOn && `，${sayDay(found.happenedOn)}发生`}
          </p>
          <p>{found.summary}</p>
          {(found.agreements ?? []).length > 0 && <h3>调解协议</h3>}
          {found.agreements?.map((agreement, index) => (
            <OneAgreement
              key={agreement.id}
              agreement={agreement}
              number={index + 1}
              onPaper={(copy, name) =>
                void savePaper(`${agreement.download}?copy=${copy}`, `${name}${index + 1}.docx`).then(
                  setFault,
                )
              }
            />
          ))}
          <button type="button" className="first" onClick={() => onAsk(found.id)}>
            就这件事提问
          </button>
          <SummaryOfCase key={found.id} id={found.id} works={works} />
        </>
      )}
      <Fault said={fault} />
    </SidePanel>
  );
}

interface OneAgreementProps {
  readonly agreement: CaseAgreement;
  readonly number: number;
  readonly onPaper: (copy: 'party' | 'mediator', name: string) => void;
}

function OneAgreement({ agreement, number, onPaper }: OneAgreementProps) {
  const { form, state, effectiveOn, download } = agreement;
  return (
    <div className="job">
      <p>
        第{number}份（{form === 'ORAL' ? '口头' : '书面'}）：{AGREEMENT_STATES[state ?? ''] ?? '不详'}
        {effectiveOn && `，${sayDay(effectiveOn)}生效`}
      </p>
      {download && (
        <div className="row">
          <button type="button" onClick={() => onPaper('party', '调解协议书')}>
            下载协议书
          </button>
          <button type="button" onClick={() => onPaper('mediator', '调解协议书（调解员留存）')}>
            下载留存件
          </button>
        </div>
      )}
    </div>
  );
}
