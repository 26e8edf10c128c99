import { z } from 'zod';

/** What every answer says; `OK` where it was taken. */
export const answerShape = z.looseObject({
  Code: z.string().max(100),
  Message: z.string().max(1_000).default(''),
  BizId: z.string().max(100).exactOptional(),
});

/** One page of what was sent to one telephone on one day. */
export const detailsShape = z.looseObject({
  SmsSendDetailDTOs: z.looseObject({
    SmsSendDetailDTO: z.array(
      z.looseObject({
        OutId: z.string().default(''),
        /** 1 the carrier has not answered, 2 it did not arrive, 3 it arrived. */
        SendStatus: z.int(),
        ErrCode: z.string().default(''),
      }),
    ),
  }),
});
