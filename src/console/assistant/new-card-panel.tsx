import type { CardText } from './card';
import { CardForm } from './card-form';
import { sayDay } from './say-time';
import { SidePanel } from './side-panel';

/** What a new card begins with (新卡片底稿): what was asked, and the article that somebody found right. */
export type NewCard = Partial<CardText>;

const EMPTY: CardText = {
  title: '',
  questions: [],
  summary: '',
  steps: [],
  askWhom: [],
  deadline: null,
  custom: null,
  law: '',
  article: '',
};

interface NewCardPanelProps {
  readonly begun: NewCard;
  readonly onClose: () => void;
}

/** Where a card is written that there is not yet (新增知识卡片). It helps nobody until a second person has accepted it. */
export function NewCardPanel({ begun, onClose }: NewCardPanelProps) {
  const [asked = ''] = begun.questions ?? [];
  return (
    <SidePanel title="新增知识卡片" onClose={onClose}>
      <p className="hint">
        用自己的话写，不抄条文，不写真名、电话和地址。送出后由村居法律顾问或者法律援助员复核，采纳后才会用来解答。
      </p>
      <p className="hint">
        核对日期：今天（{sayDay(new Date().toISOString())}
        ）请您对照条文；复核人采纳那天再核对一次，卡片上记那一天。
      </p>
      <CardForm
        key={asked}
        of={undefined}
        content={{ ...EMPTY, ...begun }}
        draft={`new ${asked}`}
        why="为什么要加这张卡片"
      />
    </SidePanel>
  );
}
