import { useState } from 'react';
import type { Consultation } from './consultation';
import { Fault } from './fault';
import { act, ask } from './graph';
import { SHEETS, type Sheet, type SheetMade, sheetId } from './sheet';

/** Makes a sheet of the latest answer (开具建议单), with what whoever asked adds to it, and says what became of it. */
export function WantSheet({ talk }: { readonly talk: Consultation }) {
  const [words, setWords] = useState('');
  const [sheet, setSheet] = useState<Sheet>();
  const [fault, setFault] = useState<string>();
  const turn = talk.turns.findLast(({ answer }) => answer !== null)?.number;
  if (turn === undefined) return null;
  const send = async () => {
    const reply = await act<SheetMade>(SHEETS.request, { id: talk.id, turn, words });
    setFault('fault' in reply ? reply.fault : undefined);
    if ('value' in reply) setSheet(reply.value.sheet);
  };
  // One that was made before is found again; where there is none there is nothing to say.
  const find = async () => {
    const reply = await ask<Sheet>(SHEETS.one, { id: sheetId(talk.id, turn) });
    if (!('value' in reply)) return;
    setSheet(reply.value);
    setWords(reply.value.words ?? '');
  };
  return (
    <details className="want-sheet" onToggle={({ currentTarget }) => currentTarget.open && void find()}>
      <summary>开建议单</summary>
      <label>
        要补充的话（可不填）
        <input value={words} maxLength={120} onChange={({ target }) => setWords(target.value)} />
      </label>
      <button type="button" onClick={() => void send()}>
        {sheet ? '改后重新开具' : '开具'}
      </button>
      {sheet && (
        <p role="status">
          <a href={sheet.path} target="_blank" rel="noreferrer">
            打开建议单
          </a>
          {stateOf(sheet)}
        </p>
      )}
      <Fault said={fault} />
    </details>
  );
}

function stateOf({ state, reason, checkedBy }: Sheet): string {
  if (state === 'ACCEPTED') return `，${checkedBy?.name ?? ''}已核对，可以打印发放。`;
  if (state === 'SENT_BACK') return `，已退回：${reason ?? ''}。请改好后重新开具。`;
  return '，须由村居法律顾问或法律援助员核对后发放。';
}
