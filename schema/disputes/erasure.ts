import type { ErasureGround } from '../../src/domain/disputes/erasure-ground.js';
import { registerValues } from '../kit/index.js';

export const ErasureGroundEnum = registerValues<ErasureGround>(
  'ErasureGround',
  'Why a record is erased (删除事由).',
  {
    'retention-over': 'The time is over that it must be kept for (保存期限届满).',
    'consent-withdrawn': 'The consent that it was held on was withdrawn (撤回同意).',
    'mistaken-record': 'It should never have been taken down (误登记).',
  },
);
