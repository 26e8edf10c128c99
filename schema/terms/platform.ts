import type { DisputeSource } from '../../src/domain/disputes/dispute-source.js';
import { registerValues } from '../kit/index.js';

export const PlatformEnum = registerValues<DisputeSource['platform']>(
  'Platform',
  'A system that disputes come in through (平台).',
  {
    grid: 'Grid platform (网格化治理工作平台).',
    'governance-app': 'Comprehensive-governance app (综治App).',
    court: "The court's online mediation platform (法院在线调解平台).",
    'public-account': 'WeChat public account (微信公众号).',
    hub: 'The hub itself (本平台).',
  },
);
