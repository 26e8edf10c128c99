import { Field, ObjectType } from 'type-graphql';
import type { EvidenceKind } from '../../src/domain/disputes/evidence.js';
import type { Step } from '../../src/domain/disputes/step.js';
import type { Move } from '../../src/domain/disputes/transition.js';
import type { Role } from '../../src/domain/people/role.js';
import { Labelled } from '../kit/index.js';
import { RoleEnum } from '../terms/role.js';
import { StepEnum } from '../terms/step.js';
import { EvidenceKindEnum } from './evidence.js';
import { MoveEnum } from './move.js';

@ObjectType({ description: 'A move that is possible from where a dispute stands (可办理的流转).' })
@Labelled('public')
export class AllowedMove {
  @Field(() => MoveEnum, { description: 'How it goes on (流转方式).' })
  move!: Move;

  @Field(() => StepEnum, { description: 'To which step (目标环节).' })
  to!: Step;

  @Field(() => [RoleEnum], { description: 'Who may do it (可办理的身份).' })
  roles!: Role[];

  @Field(() => [EvidenceKindEnum], { description: 'What must be handed in (须提交的材料).' })
  evidence!: EvidenceKind[];

  @Field(() => Boolean, { description: 'Whether a reason must be given (是否须说明理由).' })
  needsReason!: boolean;
}
