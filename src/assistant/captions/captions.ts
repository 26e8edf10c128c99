import { formatArticleLabel } from '../../domain/law/format-article-label.js';
import { type Caption, captionFileSchema } from './caption.js';
import civilCodeContracts from './civil-code-contracts.json' with { type: 'json' };
import civilCodeGeneral from './civil-code-general.json' with { type: 'json' };
import civilCodePersons from './civil-code-persons.json' with { type: 'json' };
import civilCodeProperty from './civil-code-property.json' with { type: 'json' };
import civilCodeTorts from './civil-code-torts.json' with { type: 'json' };
import commerceAndSociety from './commerce-and-society.json' with { type: 'json' };
import criminal from './criminal.json' with { type: 'json' };
import familyAndProtection from './family-and-protection.json' with { type: 'json' };
import labour from './labour.json' with { type: 'json' };
import procedureAndGovernment from './procedure-and-government.json' with { type: 'json' };
import traffic from './traffic.json' with { type: 'json' };

/**
 * All captions (白话提要), in files by field of law that a volunteer can correct.
 *
 * @throws ZodError at load when a file is not well-formed
 */
export const CAPTIONS: readonly Caption[] = [
  civilCodeContracts,
  civilCodeGeneral,
  civilCodePersons,
  civilCodeProperty,
  civilCodeTorts,
  commerceAndSociety,
  criminal,
  familyAndProtection,
  labour,
  procedureAndGovernment,
  traffic,
]
  .flatMap((file) => captionFileSchema.parse(file))
  .flatMap(({ law, before, captions }) =>
    Object.entries(captions).map(([number, words]) => {
      const [main = 0, inserted = 0] = number.split('-').map(Number);
      return { law, article: formatArticleLabel({ main, inserted }), before, words };
    }),
  );
