import { foldSound } from './fold-sound.js';
import { KEY_WORDS } from './key-words.js';

/** How signs sound, and which key words sound so (关键词读音). */
export interface KeyWordSounds {
  /** The toneless syllable of each sign. */
  syllablesOf(run: string): readonly string[];
  /** The key words that sound just so. */
  alike(syllables: readonly string[]): readonly string[];
  /** The key words that are heard so in Yunnan. */
  heard(syllables: readonly string[]): readonly string[];
}

let loading: Promise<KeyWordSounds> | undefined;

/** The sounds of the key words, worked out when a question is first looked at. */
export function loadKeyWordSounds(): Promise<KeyWordSounds> {
  loading ??= load();
  return loading;
}

async function load(): Promise<KeyWordSounds> {
  const { pinyin } = await import('pinyin-pro');
  const syllablesOf = (run: string): string[] => pinyin(run, { toneType: 'none', type: 'array', v: true });
  const [alike, heard] = [new Map<string, string[]>(), new Map<string, string[]>()];
  for (const word of KEY_WORDS) {
    const syllables = syllablesOf(word);
    for (const [sounds, key] of [
      [alike, syllables.join(' ')],
      [heard, syllables.map(foldSound).join(' ')],
    ] as const)
      sounds.set(key, [...(sounds.get(key) ?? []), word]);
  }
  return {
    syllablesOf,
    alike: (syllables) => alike.get(syllables.join(' ')) ?? [],
    heard: (syllables) => heard.get(syllables.map(foldSound).join(' ')) ?? [],
  };
}
