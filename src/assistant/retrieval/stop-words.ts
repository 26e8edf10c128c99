/** Words of a question that say nothing about what it is about (停用词). */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    '的 地 得 了 着 过 吗 呢 吧 啊 呀 么 嘛 哦 和 与 及 或 或者 以及 而 而且 且 但 但是 不过 如果 假如 要是 因为 所以 因此 ' +
    '是 在 有 没 没有 不 不是 能 能够 可 可以 会 应 应该 应当 要 需要 得到 想 想要 让 使 被 把 将 给 对 对于 为 为了 从 向 由 于 以 ' +
    '按 按照 依照 根据 关于 之 其 该 此 本 这 那 这个 那个 这样 那样 这些 那些 什么 怎么 怎样 怎么样 怎么办 咋办 如何 哪 哪个 哪些 ' +
    '哪里 谁 几 多少 多久 多长 为什么 为何 是否 能否 可否 是不是 能不能 可不可以 有没有 该不该 请问 一下 一个 一些 一种 一 个 ' +
    '我 我们 你 你们 您 他 她 它 他们 她们 自己 人家 别人 大家 人 时 时候 后 前 里 上 下 中 内 外 等 等等 也 都 就 才 又 再 还 很 更 最 ' +
    '太 已 已经 曾 曾经 正在 只 只是 有关 相关 情况 情形 问题 事情 办 做 说 算 去 来 到 用 进行 属于 所 者 则'
  ).split(' '),
);

/** Turns of phrase that make a sentence a question; taken out before it is cut into pairs of signs. */
export const ASKING_PHRASES =
  /请问|怎么办|咋办|怎么样|怎么|怎样|如何|什么|是否|能否|可否|能不能|可不可以|是不是|有没有|应该|应当|可以|需要|哪些|哪个|多少|为什么|吗|呢|我|你|他|她/g;
