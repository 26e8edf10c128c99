import { Fault } from './fault';
import { Reading } from './reading';
import { sayTime } from './say-time';
import { SHEETS, type Sheet } from './sheet';
import { useWaiting } from './use-waiting';
import { Verdict } from './verdict';

/** The sheets that wait for a second person (待核对建议单): read it, then let it out or send it back with a reason. */
export function SheetsToCheck() {
  const { waiting: sheets, fault, judge } = useWaiting<Sheet>(SHEETS.waiting);
  const check = ({ id, revision }: Sheet, accept: boolean, reason?: string) =>
    judge(SHEETS.check, { id, revision, accept, reason });
  return (
    <section className="list" aria-label="待我核对">
      <h2>待我核对的建议单</h2>
      <Reading of={sheets} />
      {sheets.value?.length === 0 && <p>现在没有建议单待核对。</p>}
      <ul>
        {sheets.value?.map((sheet) => (
          <ToCheck key={sheet.id} sheet={sheet} onCheck={(...said) => void check(sheet, ...said)} />
        ))}
      </ul>
      <Fault said={fault} />
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
