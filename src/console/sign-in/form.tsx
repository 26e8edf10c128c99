import { type FormEvent, type InputHTMLAttributes, type ReactNode, useId, useState } from 'react';

interface FormProps {
  /** What was typed, by the names of the fields; returns what to say if it was not taken. */
  readonly send: (typed: Readonly<Record<string, string>>) => Promise<string | undefined>;
  readonly action: string;
  readonly children: ReactNode;
}

/** A form that is sent once at a time, and says aloud why it was not taken. */
export function Form({ send, action, children }: FormProps) {
  const [fault, setFault] = useState<string>();
  const [isSending, setSending] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = Object.fromEntries(
      [...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value)]),
    );
    setSending(true);
    setFault(undefined);
    setFault(await send(typed));
    setSending(false);
  };
  return (
    <form onSubmit={submit} aria-busy={isSending}>
      {children}
      <p className="fault" role="alert">
        {fault}
      </p>
      <button type="submit" disabled={isSending}>
        {isSending ? '请稍候…' : action}
      </button>
    </form>
  );
}

interface FieldProps extends InputHTMLAttributes<HTMLInputElement> {
  readonly label: string;
  readonly hint?: string;
}

/** A labelled field. */
export function Field({ label, hint, ...input }: FieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        autoCapitalize="none"
        spellCheck={false}
        {...(hint ? { 'aria-describedby': `${id}-hint` } : {})}
        {...input}
      />
      {hint && (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
    </div>
  );
}
