import { Field, ID, ObjectType } from 'type-graphql';
import type { RefusalCode } from '../../src/domain/disputes/refusal.js';
import { Labelled, registerValues } from '../kit/index.js';
import { AllowedMove } from './allowed-move.js';

const RefusalCodeEnum = registerValues<RefusalCode>(
  'RefusalCode',
  'Why something was not done (不予办理的原因).',
  {
    'not-found': 'There is no such dispute (未找到纠纷).',
    'invalid-input': 'What was sent is incomplete or wrong (内容不符合要求).',
    'role-not-allowed': 'The role may not do this (身份无权办理).',
    'outside-area': "It lies outside the caller's area (不在本辖区).",
    'not-owner': 'Somebody else answers for it (非承办人).',
    'forbidden-transition': 'The closed loop does not go that way (流转不允许).',
    'already-closed': 'It is closed (已办结).',
    'evidence-missing': 'The step must leave something behind first (缺少材料).',
    'reason-missing': 'A reason must be given (缺少理由).',
    'mediator-missing': 'It must be in the hands of a mediator first (尚未指派调解员).',
    'stale-revision': 'It changed since it was looked at (内容已更新).',
    'already-handed-over': 'The court has it already (已移送法院).',
    'not-handed-over': 'There is nothing at the court to take back (未移送法院).',
    'accepted-by-court': 'The court has accepted it, so only the parties can withdraw it there (法院已受理).',
    'not-being-handled': 'It is not being handled (不在处置环节).',
    'already-merged': 'It has become part of another dispute (已并案).',
    'not-merged': 'It is not part of another dispute (未并案).',
    'chained-merge': 'Others are part of it, so it can be part of none (已有纠纷并入).',
    'already-decided': 'Somebody has decided already (已有结论).',
    'purpose-not-allowed': 'The role may not state this purpose (查看目的不允许).',
    'consent-missing': 'A consent that it takes is not on record (未取得同意).',
    'must-be-kept': 'The law says that it is kept; the message names the ground (依法应当保存).',
    'cannot-be-erased': 'Not all copies of it can be erased (无法完整删除).',
    'work-pending': 'Something is still to be done with it first (尚有未完成事项).',
    'not-in-force': 'The agreement is not in force (协议未生效或已终止).',
    'to-be-enforced': 'A court has confirmed it: it is enforced, and not sued on (应申请执行).',
    'not-confirmed': 'No court has confirmed it: it is sued on, and not enforced (未经司法确认).',
    'language-missing': 'A party and the mediators have no language in common (语言不通).',
    suspended: 'Mediation has stopped because somebody is in danger (已中止调解).',
    'not-suspended': 'Mediation has not stopped (没有中止调解).',
    'not-next-level': 'It goes one level up or down, not further (须逐级移交).',
    'group-dispute': 'Many people are involved: no matter for a single group or community (群体性纠纷).',
    'on-another-track': 'Somebody else has to decide that, as it was referred (已转裁决渠道).',
    'conflict-of-interest': 'Who is to do it must not, or a party will not have it (应当回避或被当事人拒绝).',
  },
);

@ObjectType({ description: 'An expected "no": why, and what would be allowed (不予办理).' })
@Labelled('public')
export class Refusal {
  @Field(() => RefusalCodeEnum, { description: 'Why, as a code to program against (原因代码).' })
  code!: RefusalCode;

  @Field(() => String, { description: 'Why, in plain Chinese, fit to be shown (说明).' })
  message!: string;

  @Field(() => ID, { nullable: true, description: 'The dispute to look at instead (请查看的纠纷编号).' })
  see?: string;

  @Field(() => [AllowedMove], { description: 'What would be allowed from where it stands (可办理的流转).' })
  allowed!: AllowedMove[];
}
