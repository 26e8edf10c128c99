import { useState } from 'react';
import { readDay } from './read-day';

interface DayFieldProps {
  readonly id: string;
  readonly label: string;
  /** As it was written. */
  readonly value: string;
  readonly onChange: (written: string) => void;
}

/** Where a day is written (年-月-日): the browser's own field would show it in the browser's language. */
export function DayField({ id, label, value, onChange }: DayFieldProps) {
  const [isLeft, setLeft] = useState(false);
  const day = readDay(value);
  const isWrong = isLeft && day === undefined;
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        inputMode="numeric"
        autoComplete="off"
        maxLength={16}
        placeholder="年-月-日，如2026-11-23"
        value={value}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${id}-fault` : undefined}
        onFocus={() => setLeft(false)}
        onBlur={() => {
          setLeft(true);
          if (day) onChange(day);
        }}
        onChange={({ target }) => onChange(target.value)}
      />
      {isWrong && (
        <span id={`${id}-fault`} className="fault" role="alert">
          没有这一天，请写成2026-11-23这样
        </span>
      )}
    </>
  );
}
