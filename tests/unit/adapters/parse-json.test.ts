import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { MOST_MESSAGE_BYTES, parseJson } from '../../../adapters/kit/parse-json.js';
import { plainText } from '../../../adapters/kit/plain-text.js';

const shape = z.object({ name: plainText(5), count: z.int().exactOptional() });
const parse = (text: string | Uint8Array) => parseJson(Buffer.from(text), shape);
const codeOf = (text: string | Uint8Array) => {
  const parsed = parse(text);
  return parsed.ok ? 'ok' : parsed.code;
};

describe('reading a message of a platform', () => {
  it('takes what has the shape and leaves out what the contract does not name', () => {
    expect(parse('{"name":" 李光明 ","extra":1}')).toEqual({ ok: true, value: { name: '李光明' } });
  });

  it.each([
    ['not-json', '{"name":'],
    ['not-json', ''],
    ['not-json', '\ufeff{"name":"李"}'],
    ['not-json', '{"name":NaN}'],
    ['not-utf-8', Buffer.from([0x7b, 0xff, 0x7d])],
    ['not-utf-8', Buffer.from('c0c7b9e2c3f7', 'hex')],
    ['wrong-shape', 'null'],
    ['wrong-shape', '[]'],
    ['wrong-shape', '{"name":""}'],
    ['wrong-shape', '{"name":"   "}'],
    ['wrong-shape', '{"name":"六个字的名字"}'],
    ['wrong-shape', '{"name":"\\ud800"}'],
    ['wrong-shape', '{"name":"a\\u0000b"}'],
    ['wrong-shape', '{"name":"李","count":1e400}'],
    ['wrong-shape', '{"name":"李","count":9007199254740993}'],
    ['wrong-shape', '{"name":"李","count":null}'],
    ['wrong-shape', '{"__proto__":{"name":"李"}}'],
    ['wrong-shape', `{"name":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
  ])('refuses as %s: %.40s', (code, text) => {
    expect(codeOf(text)).toBe(code);
  });

  it('refuses more than 1 MB unread', () => {
    expect(codeOf(' '.repeat(MOST_MESSAGE_BYTES + 1))).toBe('too-large');
  });

  it('counts a rare character of a name once', () => {
    expect(codeOf(`{"name":"${'𠮷'.repeat(5)}"}`)).toBe('ok');
    expect(codeOf(`{"name":"${'𠮷'.repeat(6)}"}`)).toBe('wrong-shape');
  });

  it('names the field that is wrong and never its value', () => {
    const parsed = parse('{"name":"530112197803120015"}');
    expect(parsed.ok ? '' : parsed.detail).toContain('name');
    expect(JSON.stringify(parsed)).not.toContain('5301');
  });

  it('leaves every object as it was', () => {
    parse('{"name":"李","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}');
    expect('polluted' in {}).toBe(false);
  });
});
