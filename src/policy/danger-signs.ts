import type { Danger } from '../domain/disputes/suspension.js';

const CHILD = '(?:孩子|小孩|娃娃?|婴儿|幼儿|儿童|小学生|初中生|高中生|未成年)';
const PERSON = `(?:我|她|他|你|其|女方|男方|对方|申请人|被申请人|当事人|妻子|老婆|媳妇|婆娘|前妻|丈夫|老公|母亲|父亲|老人|婆婆|公公|岳父|岳母|爹|妈|娘|女人|老伴|女儿|儿子|妹妹|姐姐|弟弟|哥哥|邻居|${CHILD})`;
/** What is beaten, and is nobody. */
const NOBODY =
  '(?!家?.{0,3}(?:电话|手机|微信|招呼|官司|主意|折扣|算盘|欠条|借条|[牛羊猪狗鸡鸭鹅鱼马猫蜂]|树|果|车|墙|门|庄稼))';
/** What animals suffer is a matter of money. */
const NO_ANIMAL = '(?<![牛羊猪狗鸡鸭鹅鱼马猫].{0,2})';
const WEAPON = '(?:菜刀|砍刀|柴刀|尖刀|刀子?|斧头?|棍子?|木棒|锄头|铁锹|皮带|板凳|石头|砖头?)';

/**
 * By what words a note of a mediation tells of danger (停调识别词), the gravest first, in simplified script. Each is looked
 * for within one clause.
 */
export const DANGER_SIGNS: readonly (readonly [Danger, RegExp])[] = [
  [
    'child',
    new RegExp(
      `${CHILD}(?:也|又|常|经常|天天|总是?)?(?:被|挨|遭).{0,6}(?:打|揍|掐|踢|虐待|侵害|猥亵)|(?:殴打|毒打|打骂|暴打|打伤?|揍|掐|踢|虐待|体罚|猥亵|性侵)(?:了|着|过)?.{0,2}${CHILD}|猥亵|性侵|强奸`,
    ),
  ],
  [
    'threat',
    new RegExp(
      `(?:杀|弄死|砍死|烧死|打死|捅死|整死|毒死)(?:了|掉)?(?:我|她|他|你|你们|她们|全家|一家|女方|男方)${NOBODY}|同归于尽|扬言.{0,8}(?:杀|弄死|砍|捅|烧|炸|报复)|(?:倒|泼|浇)(?:了)?汽油|${WEAPON}.{0,3}架在`,
    ),
  ],
  [
    'violence',
    new RegExp(
      [
        '(?<!反)家(?:庭)?暴(?:力)?(?!法)',
        `${NO_ANIMAL}(?:殴打|毒打|暴打|痛打|拳打脚踢|拳脚相加|往死里打|互殴|大打出手)${NOBODY}`,
        '(?:扇|抽|打)(?:了|过)?.{0,4}(?:耳光|巴掌|嘴巴子?)',
        `(?:掐|勒|卡)(?:住|着|过|了)?.{0,6}(?:脖|喉|颈)|掐(?:住|着|过|了)?${PERSON}`,
        '(?:拽|揪|扯|拖)(?:着|住|过|了)?.{0,4}头发',
        '烟头烫',
        `(?:用|拿|持|操起?|抄起?|举起?)(?:了|着|起)?${WEAPON}.{0,6}(?:打|砍|捅|刺|追|戳|砸|抽)(?:了|着|过|向)?${PERSON}`,
        `${NO_ANIMAL}(?:打|揍|捶|踢|踹|砍|捅|抽)(?:了|着|过|伤|骂|倒)?(?:一顿|一下|一拳|一脚|几下)?${PERSON}${NOBODY}`,
        `${NO_ANIMAL}(?:被|挨|遭)(?:${PERSON}|人)?.{0,4}(?:打|揍|踢|踹|砍伤|捅)(?![断开扰破招动听算].{0,3})`,
        `(?:把|将)(?:${PERSON}|人)(?:打|砍|捅|咬|推)(?:伤|倒|得|成)`,
        '动手(?:打|推|伤|殴|掐|扇)|动了手|打人|打伤人|打得.{0,4}(?:鼻青|流血|出血|住院|浑身)',
      ].join('|'),
    ),
  ],
];

/** That a child is in it: then whoever knows must report it (涉未成年人). */
export const CHILD_SIGNS = new RegExp(`${CHILD}|(?<!\\d)(?:[1-9]|1[0-7])岁`);

/**
 * That it did not happen, is asked, or shall not (否定词), right before what tells of it. A denial is none: somebody has accused.
 * "没少打" says the contrary of what it seems to.
 */
export const NOT_SO =
  /(?:没有|没(?!少|完|轻|停)|未|从未|不曾|从不|从来不|不存在|不属于|不得|不准|不许|不应|严禁|禁止|是否|有无|无)(?!.{0,2}停).{0,4}$/;

/** That it was before (既往情形): of a case that the office has let go on, only what is new stops it again. */
export const BEFORE = /此前|之前|以前|上次|那次|当时|曾经?|原来|去年|前年|已经?(?:由|经)?公安|告诫书|保护令/;
