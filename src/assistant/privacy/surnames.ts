/** Surnames (姓氏) that hardly are anything else. */
const PLAIN =
  '赵钱孙李周吴郑冯陈褚卫蒋沈韩杨朱秦尤许吕施孔曹严魏陶姜戚谢邹喻窦章潘葛奚范彭鲁韦苗俞任袁柳鲍史唐费廉岑薛贺倪汤滕殷罗毕郝邬安常傅皮卞齐康伍余顾孟黄穆萧尹姚邵汪祁毛禹狄臧戴宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季贾娄郭梅林刁钟徐邱骆夏蔡田樊胡凌霍虞万支柯管卢莫裘解应宗丁宣邓郁单杭洪包诸左石崔吉龚程嵇邢裴陆荣翁荀甄曲封储靳段富巫焦巴侯宓车班秋仲伊宫宁仇栾甘厉戎祖武符刘景詹龙叶幸司黎乔苍闻党翟谭贡劳申扶冉宰雍桑桂牛寿边扈燕尚温庄晏柴瞿阎慕连茹艾鱼容向古易慎戈廖庾终暨居衡耿满弘匡国寇广殴殳沃利蔚越夔隆师巩聂晁敖冷訾辛阚那简饶曾关蒯查荆红游竺权盖益桓普张王何苏马';
/** Surnames that are common words, too: they count only where the dictionary takes them for a name. */
const AMBIGUOUS = new Set(
  '高方金白时于和平黄石连国广利满古易终居权益红查关车边牛鱼包解应管万支左单向党红劳寿容师简游富司曲封班秋祖武宗田贺施史毛米安常康季项祝程申乔夏林马龙任尚齐许幸连温冷',
);

const SURNAMES = new Set(PLAIN);

/** Whether a sign may begin a name. */
export const isSurname = (sign: string): boolean => SURNAMES.has(sign) || AMBIGUOUS.has(sign);

/** Whether it does so unless told otherwise. */
export const isPlainSurname = (sign: string): boolean => SURNAMES.has(sign) && !AMBIGUOUS.has(sign);
