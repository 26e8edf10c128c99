import { describe, expect, it } from 'vitest';
import { foldSpoken } from '../../../src/assistant/retrieval/fold-spoken.js';

describe('spoken forms', () => {
  it.each([
    ['隔壁家的狗咬了娃儿咋个办', '邻居家的狗咬了小孩怎么办'],
    ['为啥子不得行', '为什么不行'],
    ['老倌不给生活费', '丈夫不给生活费'],
    ['租赁合同到期', '租赁合同到期'],
  ])('%s', (spoken, common) => {
    expect(foldSpoken(spoken)).toBe(common);
  });
});
