const LEADS = { first: 0x81, last: 0xfe } as const;
const TRAILS = { first: 0x40, last: 0xfe } as const;

let table: ReadonlyMap<string, readonly [number, number]> | undefined;

/** A text as platforms with older encodings write it: the one and two bytes long signs of GB18030, `?` for others. */
export function encodeGb18030(text: string): Uint8Array {
  table ??= readTable();
  const known = table;
  return Buffer.from(
    [...text].flatMap((sign) => (sign < '\u0080' ? [sign.charCodeAt(0)] : (known.get(sign) ?? [0x3f]))),
  );
}

/** Node decodes GB18030 but does not encode it: so every pair of bytes is decoded once. */
function readTable(): ReadonlyMap<string, readonly [number, number]> {
  const decoder = new TextDecoder('gb18030');
  const signs = new Map<string, readonly [number, number]>();
  for (let lead: number = LEADS.first; lead <= LEADS.last; lead += 1) {
    for (let trail: number = TRAILS.first; trail <= TRAILS.last; trail += 1) {
      const sign = decoder.decode(Uint8Array.of(lead, trail));
      if ([...sign].length === 1 && sign !== '\ufffd') signs.set(sign, [lead, trail]);
    }
  }
  return signs;
}
