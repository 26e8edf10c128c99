import { type FormEvent, useState } from 'react';
import { useDraft } from './use-draft';

interface ReplyFormProps {
  /** Which talk is answered. */
  readonly id: string;
  readonly onSend: (text: string, requestKey: string) => Promise<boolean>;
  readonly onHandBack: () => void;
}

/** Where an adviser answers (人工解答). */
export function ReplyForm({ id, onSend, onHandBack }: ReplyFormProps) {
  const [text, setText, forget] = useDraft(`reply ${id}`, '');
  const [requestKey, setRequestKey] = useState(() => crypto.randomUUID());
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await onSend(text, requestKey))) return;
    setText('');
    forget();
    setRequestKey(crypto.randomUUID());
  };
  return (
    <form className="composer" onSubmit={submit}>
      <label htmlFor="reply">您的答复（对方会看到您的姓名和身份）</label>
      <textarea
        id="reply"
        rows={4}
        maxLength={600}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="row">
        <button type="submit" className="first" disabled={text.trim() === ''}>
          答复
        </button>
        <button type="button" onClick={onHandBack}>
          退回，请他人解答
        </button>
      </div>
    </form>
  );
}
