/** What people here quarrel about (纠纷样本), in the words of whoever writes it down. */
export interface Quarrel {
  readonly title: string;
  readonly summary: string;
  /** Code of GB/T 31000. */
  readonly categoryCode: string;
  /** Code of the governance app. */
  readonly kind: string;
}

export const quarrel = (categoryCode: string, kind: string, title: string, summary: string): Quarrel => ({
  categoryCode,
  kind,
  title,
  summary,
});

export const QUARRELS: readonly Quarrel[] = [
  quarrel('0201', 'JF02', '水沟堵塞引发争执', '门前水沟被垫高的过道堵住，雨水倒灌进院子。'),
  quarrel('0201', 'JF02', '滴水线争议', '新盖的屋檐伸过墙头，雨水滴到邻居的院坝。'),
  quarrel('0202', 'JF02', '院墙占道', '砌院墙占了两家共用的过道，拖拉机进不去。'),
  quarrel('0203', 'JF02', '猪圈气味', '猪圈紧挨邻居厨房，夏天气味大，多次争吵。'),
  quarrel('0804', 'JF09', '借款未还', '借款四万六千元，约定按月还，只还了两次。'),
  quarrel('0601', 'JF08', '核桃买卖欠款', '收购核桃后拖欠货款，催要无果。'),
  quarrel('0602', 'JF08', '房屋租金拖欠', '租用临街铺面，三个月没有付租金。'),
  quarrel('0102', 'JF01', '赡养老人', '兄弟三人对老人轮流赡养和医药费分担意见不一。'),
  quarrel('0101', 'JF01', '夫妻争吵', '夫妻因喝酒和家务经常争吵，女方回了娘家。'),
  quarrel('0103', 'JF01', '分家财产', '分家时对老屋和果园怎么分有争议。'),
  quarrel('05', 'JF05', '牛踩坏庄稼', '放养的牛进了别人的苞谷地，踩坏一大片。'),
  quarrel('0503', 'JF06', '摩托车剐蹭', '村道上摩托车与三轮车剐蹭，对赔偿金额有争议。'),
  quarrel('07', 'JF07', '工钱未付', '修房帮工二十天，工钱一直没有结清。'),
  quarrel('0902', 'JF03', '宅基地边界', '翻建老屋时，对宅基地的边界说法不一。'),
  quarrel('09', 'JF04', '林地边界', '两家的林地以山箐为界，界石不见了。'),
  quarrel('0302', 'JF15', '背后议论', '在微信群里说人闲话，对方要求道歉。'),
];
