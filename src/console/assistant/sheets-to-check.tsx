import { useCallback, useEffect, useState } from 'react';
import { ask } from './graph';
import { sayTime } from './say-time';
import { SHEETS, type Sheet, type SheetOutcome } from './sheet';
import { Verdict } from './verdict';

/** The sheets that wait for a second person (待核对建议单): read it, then let it out or send it back with a reason. */
export function SheetsToCheck() {
  const [sheets, setSheets] = useState<readonly Sheet[]>([]);
  const [fault, setFault] = useState<string>();
  const read = useCallback(async () => {
    const reply = await ask<readonly Sheet[]>(SHEETS.waiting);
    if ('value' in reply) setSheets(reply.value);
  }, []);
  useEffect(() => {
    void read();
  }, [read]);
  const check = async ({ id, revision }: Sheet, accept: boolean, reason?: string) => {
    const reply = await ask<SheetOutcome>(SHEETS.check, { id, revision, accept, reason });
    if ('fault' in reply) setFault(reply.fault);
    else setFault('message' in reply.value ? reply.value.message : undefined);
    await read();
  };
  return (
    <section className="list" aria-label="待我核对">
      <h2>待我核对的建议单</h2>
      {sheets.length === 0 && <p>现在没有建议单待核对。</p>}
      <ul>
        {sheets.map((sheet) => (
          <ToCheck key={sheet.id} sheet={sheet} onCheck={(...said) => void check(sheet, ...said)} />
        ))}
      </ul>
      <p className="fault" role="alert">
        {fault}
      </p>
    </section>
  );
}

interface ToCheckProps {
  readonly sheet: Sheet;
  readonly onCheck: (accept: boolean, reason?: string) => void;
}

function ToCheck({ sheet, onCheck }: ToCheckProps) {
  return (
    <li className="job">
      <p>
        <a href={sheet.path} target="_blank" rel="noreferrer">
          查看建议单
        </a>
        <span className="hint">{sayTime(sheet.requestedAt)}开具</span>
      </p>
      <Verdict accept="核对无误" refuse="退回" onVerdict={onCheck} />
    </li>
  );
}
