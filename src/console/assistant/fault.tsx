import { useEffect, useRef } from 'react';

/** What went wrong, in words (出错提示): read aloud, and brought into view where a long list would hide it. */
export function Fault({ said }: { readonly said: string | undefined }) {
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (said) place.current?.scrollIntoView({ block: 'nearest' });
  }, [said]);
  return (
    <p className="fault" role="alert" ref={place}>
      {said}
    </p>
  );
}
