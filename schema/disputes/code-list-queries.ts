import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { nameOfCode } from '../../src/domain/codes/name-of-code.js';
import type { Dispute as DisputeOnFile } from '../../src/domain/disputes/dispute.js';
import { Permitted } from '../kit/index.js';
import { CodeList } from './code-list.js';
import type { DisputesContext } from './context.js';
import { Dispute } from './dispute.js';

/** The list of categories, and what the code of a dispute means in the version that it was filed by. */
@Resolver(() => Dispute)
export class CodeListQueries {
  @Query(() => [CodeList], {
    nullable: true,
    description: 'All versions of the list of categories, the first one first (案由代码表).',
  })
  @Permitted('look-up')
  codeLists(@Ctx() { codeLists }: DisputesContext) {
    return codeLists();
  }

  @FieldResolver()
  async categoryName(
    @Root() { categoryCode, categoryList = 1 }: DisputeOnFile,
    @Ctx() { codeLists }: DisputesContext,
  ) {
    const list = (await codeLists()).find(({ version }) => version === categoryList);
    return list && nameOfCode(list, categoryCode);
  }
}
