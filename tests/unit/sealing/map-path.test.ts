import { describe, expect, it } from 'vitest';
import { mapPath } from '../../../src/sealing/map-path.js';

const DOCUMENT = {
  _id: '1',
  title: 'a',
  place: { address: 'b', spot: { x: 1 } },
  history: [{ reason: 'c' }, {}, { evidence: [{ text: 'd' }, { text: 'e' }] }],
  none: null,
};

describe('a path in a document', () => {
  it.each([
    ['title', [['title', 'a']]],
    ['place', [['place', DOCUMENT.place]]],
    ['place.spot.x', [['place.spot.x', 1]]],
    ['history[].reason', [['history.0.reason', 'c']]],
    [
      'history[].evidence[].text',
      [
        ['history.2.evidence.0.text', 'd'],
        ['history.2.evidence.1.text', 'e'],
      ],
    ],
    ['none', [['none', null]]],
    ['absent', []],
    ['title.inner', []],
    ['title[]', []],
    ['history.reason', []],
    ['none.inner', []],
  ])('%s meets each value there is, and changes no other', (path, expected) => {
    const before = structuredClone(DOCUMENT);
    const met: unknown[] = [];
    const mapped = mapPath(DOCUMENT, path, (value, field) => {
      met.push([field, value]);
      return value;
    });
    expect(met).toEqual(expected);
    expect(mapped).toEqual(before);
    expect(DOCUMENT).toEqual(before);
  });

  it('is changed in a copy', () => {
    const mapped = mapPath(DOCUMENT, 'history[].evidence[].text', (text) => `${text}!`);
    expect(mapped.history[2]).toEqual({ evidence: [{ text: 'd!' }, { text: 'e!' }] });
    expect(DOCUMENT.history[2]).toEqual({ evidence: [{ text: 'd' }, { text: 'e' }] });
  });

  it('is left out when nothing is to stand there', () => {
    expect(mapPath(DOCUMENT, 'place.address', () => undefined).place).toEqual({ spot: { x: 1 } });
  });
});
