const SIGNS = /\p{Script=Han}+/gu;
/** What holds a sentence together and says nothing of its own, and numbers, which are looked at elsewhere. */
const FILLING =
  /根据|依据|依照|按照|法律|规定|也就是说|换句话说|简单(?:来|地)?说|因此|所以|但是|不过|如果|的话|这时|这种|情况|情形|您|你|我们|他们|对方|双方|要|就|也|还|都|是|在|把|被|让|给|和|与|或者?|及|的|了|着|过|吗|呢|吧|由|对|向|从|于|等|这|那|其|该|有关|相关|属于|一般|可以|应当|应该|先|再|[零〇一二两三四五六七八九十百千万亿]+|个月|[天日年元块]/gu;

/** The share of a sentence's neighbouring signs that a text holds (字对覆盖), from 0 to 1; 1 for one that has none. */
export function signCoverage(sentence: string, text: string): number {
  const pairs = [...sentence.replace(FILLING, ' ').matchAll(SIGNS)].flatMap(([run]) =>
    Array.from({ length: run.length - 1 }, (_, index) => run.slice(index, index + 2)),
  );
  return pairs.length === 0 ? 1 : pairs.filter((pair) => text.includes(pair)).length / pairs.length;
}
