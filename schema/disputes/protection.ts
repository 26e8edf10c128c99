import type { Protection } from '../../src/domain/disputes/protection.js';
import { registerValues } from '../kit/index.js';

export const ProtectionEnum = registerValues<Protection>(
  'Protection',
  "Why a person's data are shown to fewer people (保护对象).",
  { minor: 'A minor (未成年人).', victim: 'A victim of violence (暴力受害人).' },
);
