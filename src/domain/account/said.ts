import type { AccountContent } from '../platforms/platform-report.js';

/** What a resident said or did, ready to be understood. */
export type Said =
  /** `text` is in the resident's own script, `plain` in simplified signs of normal width; `heard` if it was spoken. */
  | { readonly kind: 'words'; readonly text: string; readonly plain: string; readonly heard: boolean }
  | { readonly kind: 'unheard-voice' }
  | {
      readonly kind: 'place';
      readonly longitude: number;
      readonly latitude: number;
      readonly label?: string;
    }
  | { readonly kind: 'media' }
  | { readonly kind: 'arrived' }
  | { readonly kind: 'left' }
  | { readonly kind: 'menu'; readonly key: string }
  | { readonly kind: 'nothing' };

/** @param plain makes simplified signs of normal width of a text */
export function saidOf(content: AccountContent, plain: (text: string) => string): Said {
  switch (content.type) {
    case 'text':
      return { kind: 'words', text: content.text, plain: plain(content.text), heard: false };
    case 'voice':
      return content.recognition === undefined
        ? { kind: 'unheard-voice' }
        : { kind: 'words', text: content.recognition, plain: plain(content.recognition), heard: true };
    case 'place': {
      const { type: _type, ...place } = content;
      return { kind: 'place', ...place };
    }
    case 'media':
      return { kind: 'media' };
    case 'follow':
    case 'scan':
      return { kind: 'arrived' };
    case 'unfollow':
      return { kind: 'left' };
    case 'menu':
      return { kind: 'menu', key: content.key };
    case 'event':
      return { kind: 'nothing' };
  }
}
