import { type ReactNode, useEffect, useRef } from 'react';

interface SidePanelProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * What is looked at beside the talk (侧栏); on a telephone, over it. Escape closes it, and whoever uses the keyboard is then
 * back at what opened it.
 */
export function SidePanel({ title, onClose, children }: SidePanelProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const opener = document.activeElement;
    const onKey = ({ key, isComposing }: KeyboardEvent) => {
      if (key === 'Escape' && !isComposing) close.current();
    };
    addEventListener('keydown', onKey);
    return () => {
      removeEventListener('keydown', onKey);
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever it shows next is read from its title on
  useEffect(() => {
    heading.current?.focus();
  }, [title]);
  return (
    <aside className="panel" aria-labelledby="panel-title">
      <div className="panel-head">
        <button type="button" onClick={onClose}>
          关闭
        </button>
        <h2 id="panel-title" ref={heading} tabIndex={-1}>
          {title}
        </h2>
      </div>
      {children}
    </aside>
  );
}
