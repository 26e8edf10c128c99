import { Fragment } from 'react';

/** What is said, with its telephone numbers to be called by a touch (拨号). */
export function Phone({ text }: { readonly text: string }) {
  return text.split(/(\d{3,})/).map((part, index) =>
    /^\d{3,}$/.test(part) ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one line never move
      <a key={index} href={`tel:${part}`}>
        {part}
      </a>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one line never move
      <Fragment key={index}>{part}</Fragment>
    ),
  );
}
