import { findNames, type Tagger } from './find-names.js';
import { PRIVATE_PATTERNS } from './private-patterns.js';

/** Who is known to be in a case. */
export interface KnownPersons {
  /** Names and whatever else tells who somebody is. */
  readonly values: readonly string[];
  /** Names of children: nothing stands for them, so that nothing can be put back. */
  readonly childNames: readonly string[];
}

/** Texts as they may leave the house. */
export interface HiddenTexts {
  readonly texts: readonly string[];
  /** Puts back what was hidden, wherever its placeholder stands. */
  restore(text: string): string;
}

const CHILD = '孩子';
/** What a name stands behind when it is a child's, and what stands behind it then. */
const CHILD_BEFORE =
  /(?:儿子|女儿|孩子|小孩|娃娃|娃|学生|孙子|孙女|外孙女?|侄子|侄女|幼儿|婴儿|未成年人|弟弟|妹妹|小名)(?:名?叫|是|为|[,、:(\s])*$/u;
const CHILD_BEHIND =
  /^[,、(\s]*(?:今年|现年|才|刚|只有|刚满|年仅|也才)*\s*(?:\d|1[0-7]|[一二三四五六七八九]|十[一二三四五六七]?)(?:周?岁|个月大)/u;

/**
 * Hides in texts who people are before they leave the house (个人信息遮蔽): names, numbers of documents, telephones and
 * accounts, addresses, plates. What is hidden gets the same placeholder, such as 【人1】, in all of them; a child becomes
 * 孩子 for good.
 */
export function hidePersonalData(texts: readonly string[], known: KnownPersons, tagger: Tagger): HiddenTexts {
  const placeholders = new Map<string, string>();
  const hide = (kind: string, value: string): string => {
    const known = placeholders.get(value);
    if (known !== undefined) return known;
    const placeholder = `【${kind}${placeholders.size + 1}】`;
    placeholders.set(value, placeholder);
    return placeholder;
  };
  const hideAll = (text: string, values: readonly string[], kind: string): string =>
    longestFirst(values).reduce(
      (rest, value) => outside(rest, (part) => part.replaceAll(value, hide(kind, value))),
      text,
    );

  const plain = texts.map((text) => withoutValues(text.normalize('NFKC'), known.childNames));
  const hidden = plain.map((text) => {
    const formless = PRIVATE_PATTERNS.reduce(
      (rest, [kind, pattern]) => outside(rest, (part) => part.replace(pattern, (found) => hide(kind, found))),
      hideAll(
        text,
        known.values.map((value) => value.normalize('NFKC')),
        '人',
      ),
    );
    return hideAll(formless, findNames(formless.replace(PLACEHOLDER, '、'), tagger), '人');
  });
  const children = new Set(hidden.flatMap(childrenIn));
  return {
    texts: hidden.map((text) => text.replace(PLACEHOLDER, (found) => (children.has(found) ? CHILD : found))),
    restore: (text) =>
      [...placeholders].reduce(
        (rest, [value, placeholder]) =>
          children.has(placeholder) ? rest : rest.replaceAll(placeholder, value),
        text,
      ),
  };
}

const PLACEHOLDER = /【\p{Script=Han}+\d+】/gu;

/** Changes what lies between the placeholders. */
const outside = (text: string, change: (part: string) => string): string =>
  text
    .split(/(【\p{Script=Han}+\d+】)/u)
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join('');

const longestFirst = (values: readonly string[]): string[] =>
  [...new Set(values)].filter((value) => value.length > 1).sort((one, other) => other.length - one.length);

const withoutValues = (text: string, values: readonly string[]): string =>
  longestFirst(values.map((value) => value.normalize('NFKC'))).reduce(
    (rest, value) => rest.replaceAll(value, CHILD),
    text,
  );

/** The placeholders that stand where a child is spoken of. */
const childrenIn = (text: string): string[] =>
  [...text.matchAll(PLACEHOLDER)].flatMap(({ 0: found, index }) =>
    CHILD_BEFORE.test(text.slice(0, index)) || CHILD_BEHIND.test(text.slice(index + found.length))
      ? [found]
      : [],
  );
