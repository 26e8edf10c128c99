const DANGER =
  /家暴|打(?:我|人|伤|架|孩子|老婆|老公|老人)|动手打|(?:拿|动|持)刀|砍(?:人|我|伤)|杀(?:人|我|了)|自杀|跳楼|喝农药|救命|掐(?:我|脖子)|强奸/u;

/**
 * Whether somebody may be in danger by what a resident says (涉险用语). Better once too often than once too seldom: it
 * only adds where to call.
 *
 * @param plain in simplified signs
 */
export const soundsDangerous = (plain: string): boolean => DANGER.test(plain);
