import { useState } from 'react';

interface VerdictProps {
  readonly accept: string;
  readonly refuse: string;
  readonly onVerdict: (accept: boolean, reason?: string) => void;
}

/** What a second person says of somebody's work (核对意见): accepted, or refused with a reason. */
export function Verdict({ accept, refuse, onVerdict }: VerdictProps) {
  const [reason, setReason] = useState('');
  return (
    <div className="row judging">
      <button type="button" className="first" onClick={() => onVerdict(true)}>
        {accept}
      </button>
      <div>
        <label>
          {refuse}理由
          <input value={reason} maxLength={120} onChange={({ target }) => setReason(target.value)} />
        </label>
      </div>
      <button type="button" disabled={reason.trim() === ''} onClick={() => onVerdict(false, reason)}>
        {refuse}
      </button>
    </div>
  );
}
