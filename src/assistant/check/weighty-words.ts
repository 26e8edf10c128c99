/** Words that say what must, may, must not or need not be (情态词), in groups that mean the same; those that deny first. */
export const MODAL_WORDS: readonly RegExp[] = [
  /不得|禁止|不准|不能|不可以|不许|严禁|不可(?!抗)/u,
  /不用|不必|无需|无须|不需|不承担|不负|免除|免责|免于|不赔|不予赔偿|(?:没有|没|无)(?:责任|义务|责)/u,
  /无效|不成立|不生效|不算数|没有效力|不发生.{0,2}效力|没有法律约束力/u,
  /无权|没有权|不享有|丧失/u,
  /不予支持|不支持|不予受理|不受理|驳回/u,
  /(?<!不)可以|有权|允许|准许|能够|(?<![不可功智职才])能(?![力量源])/u,
  /应当|应该|必须|(?<![无仍])须|有义务|(?<!不)承担|(?<!不)负责|应(?![当该对])/u,
];

/**
 * Other words that change what somebody gets or has to fear (分量词), in groups that mean the same. A sentence may use one
 * only where its source uses one of the same group.
 */
export const WEIGHTY_WORDS: readonly RegExp[] = [
  /赔偿|赔付|赔钱|补偿|赔(?!偿)/u,
  /(?<!不)构成犯罪|犯罪|坐牢|判刑|有期徒刑|拘役|死刑|刑事/u,
  /拘留|罚款|行政处罚|治安管理处罚/u,
  /(?<![不非])合法|(?<!不)受.{0,4}保护/u,
  /违法|非法|不合法/u,
  /惩罚性|加倍|双倍|翻倍/u,
  /精神损害/u,
  /以上|不少于|不低于|至少|最少|起码/u,
  /以下|以内|不超过|不高于|最多|至多|之内|不得超过/u,
  /(?<!不)超过|(?<!不得)超出|高于/u,
  /不满|未满|不足|少于|低于/u,
  /一律|任何情况|绝对|肯定|一定(?!的|程度|范围|期)|必定|必然|百分之百|无条件/u,
  /胜诉|败诉|打赢|能赢|会输|稳赢/u,
  /案例|判例|判决书|裁定书|先例|指导意见|会议纪要|批复/u,
  /认为|指出|强调|表明|研究|专家|律师|报道|据统计/u,
  /强制执行|查封|扣押|冻结/u,
  /上诉|申诉|再审/u,
  /免费|收费/u,
  /推定|过错推定/u,
  /连带/u,
  /全部|全额|所有的/u,
  /优先/u,
  /故意|重大过失/u,
  /当然|自动|直接/u,
  /永远|终身|随时|立即|马上|当日|次日/u,
  /解除|撤销|终止/u,
  /继承权|所有权|使用权|居住权|抵押权/u,
];

/** What says no (否定): the sign, and the sign after it. */
export const NEGATIONS = /(?:不|未|无|没有|没|免|勿|拒)\p{Script=Han}/gu;
/** Words with such a sign in them that deny nothing. */
export const NO_NEGATION = /不动|不仅|不但|不管|不论|无论|不过|不断|不同|不少|未来|无锡|免费|不妨|没收|无人/u;
