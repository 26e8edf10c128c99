import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CardText } from '../../../src/console/assistant/card.js';
import { cardChanges } from '../../../src/console/assistant/card-changes.js';
import { CARD_FIELDS, cardOf, writtenField } from '../../../src/console/assistant/card-fields.js';

const line = fc.constantFrom('先看沟', '量水位', '记下来', '再谈赔', '找村委会');
const lines = fc.array(line, { maxLength: 8 });
const CARD: fc.Arbitrary<CardText> = fc.record({
  title: line,
  questions: lines,
  summary: line,
  steps: lines,
  askWhom: lines,
  deadline: fc.option(line),
  custom: fc.option(line),
  law: line,
  article: line,
});

it('gives a card back as it was written on the page', () => {
  fc.assert(
    fc.property(CARD, (card) => {
      const written = CARD_FIELDS.map((field) => [field.name, writtenField(card, field)]);
      expect(cardOf(Object.fromEntries(written))).toEqual(card);
    }),
  );
});

it('takes no empty line for an entry, and no line break into what is one line', () => {
  const written = { title: '水沟\n', questions: ' 一 \n\n二\n', summary: '甲\n乙', steps: '', askWhom: ' ' };
  expect(cardOf({ ...written, deadline: ' ', custom: '', law: '民法典', article: '第二百九十条' })).toEqual({
    title: '水沟',
    questions: ['一', '二'],
    summary: '甲乙',
    steps: [],
    askWhom: [],
    deadline: null,
    custom: null,
    law: '民法典',
    article: '第二百九十条',
  });
});

it('shows of two cards all that went and all that came, and no field that stayed', () => {
  fc.assert(
    fc.property(CARD, CARD, (before, after) => {
      const changes = cardChanges(before, after);
      for (const field of CARD_FIELDS) {
        const shown = changes.find(({ title }) => title === field.title);
        const [old, next] = [writtenField(before, field), writtenField(after, field)];
        expect(shown === undefined).toBe(old === next);
        const without = (what: string) =>
          shown?.lines.filter((one) => one.what !== what).map((one) => one.line);
        if (!shown) continue;
        expect(without('new')?.join('\n')).toBe(old);
        expect(without('gone')?.join('\n')).toBe(next);
      }
    }),
  );
});
