import { useState } from 'react';
import type { Consultation } from './consultation';
import { act } from './graph';
import { SHEETS, type Sheet, type SheetMade } from './sheet';

/** Makes a sheet of the latest answer (开具建议单), with what whoever asked adds to it. */
export function WantSheet({ talk }: { readonly talk: Consultation }) {
  const [words, setWords] = useState('');
  const [sheet, setSheet] = useState<Sheet>();
  const [fault, setFault] = useState<string>();
  const turn = talk.turns.findLast(({ answer }) => answer !== null)?.number;
  if (turn === undefined) return null;
  const send = async () => {
    const reply = await act<SheetMade>(SHEETS.request, { id: talk.id, turn, words });
    if ('fault' in reply) return setFault(reply.fault);
    setFault(undefined);
    return setSheet(reply.value.sheet);
  };
  return (
    <details className="want-sheet">
      <summary>开建议单</summary>
      <label>
        要补充的话（可不填）
        <input value={words} maxLength={120} onChange={({ target }) => setWords(target.value)} />
      </label>
      <button type="button" onClick={() => void send()}>
        开具
      </button>
      {sheet && (
        <p role="status">
          <a href={sheet.path} target="_blank" rel="noreferrer">
            打开建议单
          </a>
          ，须由村居法律顾问或法律援助员核对后发放。
        </p>
      )}
      <p className="fault" role="alert">
        {fault}
      </p>
    </details>
  );
}
