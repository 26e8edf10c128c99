import { describe, expect, it } from 'vitest';
import { mapFields } from '../../../src/sealing/map-fields.js';

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
    const mapped = mapFields(DOCUMENT, { [path]: undefined }, (value, field) => {
      met.push([field, value]);
      return value;
    });
    expect(met).toEqual(expected);
    expect(mapped).toBe(DOCUMENT);
    expect(DOCUMENT).toEqual(before);
  });

  it('is changed in a copy, and what holds nothing changed is not copied', () => {
    const before = structuredClone(DOCUMENT);
    const mapped = mapFields(DOCUMENT, { 'history[].evidence[].text': undefined }, (text) => `${text}!`);
    expect(mapped.history[2]).toEqual({ evidence: [{ text: 'd!' }, { text: 'e!' }] });
    expect(mapped.history[0]).toBe(DOCUMENT.history[0]);
    expect(mapped.place).toBe(DOCUMENT.place);
    expect(DOCUMENT).toEqual(before);
  });

  it('is left out when nothing is to stand there', () => {
    const mapped = mapFields(DOCUMENT, { 'place.address': undefined }, () => undefined);
    expect(mapped.place).toEqual({ spot: { x: 1 } });
    expect('address' in mapped.place).toBe(false);
  });
});

describe('several paths in a document', () => {
  it('are changed in one copy, each value once and told what stands for it when erased', () => {
    const met: unknown[] = [];
    const mapped = mapFields(
      DOCUMENT,
      { 'history[].reason': 'gone', title: undefined, 'history[].evidence[].text': 'gone too' },
      (value, field, erased) => {
        met.push([field, erased]);
        return `${value}!`;
      },
    );
    expect(met).toEqual([
      ['history.0.reason', 'gone'],
      ['history.2.evidence.0.text', 'gone too'],
      ['history.2.evidence.1.text', 'gone too'],
      ['title', undefined],
    ]);
    expect(mapped).toEqual({
      ...DOCUMENT,
      title: 'a!',
      history: [{ reason: 'c!' }, {}, { evidence: [{ text: 'd!' }, { text: 'e!' }] }],
    });
  });
});
