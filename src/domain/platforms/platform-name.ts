/**
 * The four systems that disputes come in through: the grid platform (网格化治理工作平台), the
 * comprehensive-governance app (综治App), the court's online mediation platform (法院在线调解平台) and the
 * WeChat public account (西山平安公众号).
 */
export const PLATFORM_NAMES = ['grid', 'governance-app', 'court', 'public-account'] as const;

export type PlatformName = (typeof PLATFORM_NAMES)[number];

export const isPlatformName = (name: string): name is PlatformName =>
  (PLATFORM_NAMES as readonly string[]).includes(name);
