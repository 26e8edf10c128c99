/** Something that people ask next, whatever the quarrel is (常见追问): how it is known, and asked in full. */
interface Aspect {
  readonly asked: RegExp;
  /** Only where what is talked about is of this kind. */
  readonly about?: RegExp;
  readonly question: string;
}

/** The more particular first. */
const ASPECTS: readonly Aspect[] = [
  { asked: /(?:判|裁定|法院确认).{0,8}不(?:给|履行|执行|赔|还)|强制执行/, question: '法院判了他不给钱' },
  {
    asked:
      /(?:签|协议|答应|说好|写好|谈好|按了手印).{0,10}(?:反悔|不认|不给|不履行|不执行|不赔|赖)|反悔|翻脸/,
    question: '签了调解协议他反悔怎么办',
  },
  { asked: /司法确认|(?:到|去|给|找)?法院确认/, question: '调解协议怎么到法院确认' },
  {
    asked: /转移财产|(?:钱|存款|车|房子).{0,4}(?:转走|转给|藏)|跑路|冻结|保全/,
    question: '怕他把钱转走，能不能先冻结',
  },
  { asked: /律师|法律援助|没钱打官司|请不起/, question: '没钱请律师怎么办' },
  { asked: /调解.{0,6}(?:收费|收钱|要钱|多少钱)|收不收(?:费|钱)/, question: '找村里调解要不要给钱' },
  { asked: /证据|证明|录音|照片|字据|凭据|口说无凭|没.{0,3}(?:条子|借条|合同)/, question: '没有证据怎么办' },
  { asked: /时效|期限|多久|多长时间|几年|过期|来得及|晚不晚/, question: '几年不主张就没用了' },
  {
    asked: /(?:赔|要|给).{0,4}(?:多少|哪些|什么钱)|哪些(?:钱|费用)|怎么赔|误工/,
    about: /伤|撞|打|咬|摔|砸|死/,
    question: '受伤了能要哪些钱',
  },
  {
    asked:
      /调解.{0,6}不(?:来|参加|到)|不(?:愿意?|肯|同意|想)(?:来|参加|接受|配合|谈|调|见)?(?![赔给还])|不(?:来|理|配合|露面|接电话)|躲着/,
    question: '他不愿意调解怎么办',
  },
  { asked: /起诉|告(?:他|她|人|状)|打官司|(?:上|去|到|找)法院/, question: '不会写诉状，怎么告人' },
  { asked: /不(?:愿意?|肯|想)?(?:赔|给|还|认|付|管|修|拆|改|搬|退|挖|砍)/, question: '不会写诉状，怎么告人' },
];

/**
 * What is asked next about a quarrel, as a full question of its own.
 *
 * @param said in simplified script
 * @param topic what was talked about before
 */
export const aspectOf = (said: string, topic: string): string | undefined =>
  ASPECTS.find(({ asked, about }) => asked.test(said) && (about === undefined || about.test(topic)))
    ?.question;
