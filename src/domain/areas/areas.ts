import type { Area } from './area.js';

/**
 * The areas of Tuanjie Subdistrict (团结街道). The subdistrict's code is that of the 2023 list of the statistics
 * bureau; communities and grids are examples to be replaced by the office's own table.
 */
export const AREAS: readonly Area[] = [
  { code: '530112010', name: '团结街道', level: 'subdistrict' },
  { code: '530112010-C01', name: '谷律社区', level: 'community', parent: '530112010' },
  { code: '530112010-C02', name: '妥吉社区', level: 'community', parent: '530112010' },
  { code: '530112010-C03', name: '大河社区', level: 'community', parent: '530112010' },
  { code: '530112010-C04', name: '龙潭社区', level: 'community', parent: '530112010' },
  { code: '530112010-001', name: '谷律第一网格', level: 'grid', parent: '530112010-C01' },
  { code: '530112010-002', name: '谷律第二网格', level: 'grid', parent: '530112010-C01' },
  { code: '530112010-003', name: '妥吉第一网格', level: 'grid', parent: '530112010-C02' },
  { code: '530112010-007', name: '大河第一网格', level: 'grid', parent: '530112010-C03' },
  { code: '530112010-008', name: '大河第二网格', level: 'grid', parent: '530112010-C03' },
  { code: '530112010-011', name: '龙潭第一网格', level: 'grid', parent: '530112010-C04' },
];
