import { tool } from 'langchain';
import { z } from 'zod';
import type { IsoDate } from '../../domain/law/iso-date.js';
import { parseIsoDate } from '../../domain/law/parse-iso-date.js';
import type { StatuteDocument, StatuteRetriever } from './statute-retriever.js';

const question = z.object({
  question: z.string().min(1).describe('The question, in simplified Chinese'),
  date: z
    .string()
    .refine((day) => parseIsoDate(day) !== undefined, 'not a day')
    .describe('The day whose law applies, YYYY-MM-DD'),
});

/**
 * The one door to the law (法条检索工具): the extractive answer goes through it, and so does any model that is given
 * tools, so that neither can cite what retrieval did not return.
 *
 * @param retrieverFor the retriever for the law of a day
 */
export const createStatuteTool = (retrieverFor: (day: IsoDate) => StatuteRetriever) =>
  tool(
    async ({ question: asked, date }): Promise<StatuteDocument[]> =>
      (await retrieverFor(date).invoke(asked)) as StatuteDocument[],
    {
      name: 'search_statutes',
      description: 'Finds the articles of Chinese law that speak to a question and were in force on a day.',
      schema: question,
    },
  );
