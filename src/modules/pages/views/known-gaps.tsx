// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'

/** What is known not to work for everyone. Keep it true: take out what is mended, put in what is found. */
export const KnownGaps = ({ ctx: { t } }: { ctx: ViewContext }) => (
  <>
    <h2>{t('Che cosa non va ancora')}</h2>
    <ul>
      <li>
        {t(
          'I PDF e gli altri file che i partner allegano possono non essere accessibili. Il contenuto principale è sempre anche nella pagina.',
        )}
      </li>
      <li>{t('I video hanno i sottotitoli, ma non l’audiodescrizione.')}</li>
      <li>
        {t(
          'Le frasi nelle lingue dei residenti, oltre a italiano e inglese, non sono ancora rivedute da madrelingua.',
        )}
      </li>
      <li>{t('Non abbiamo ancora provato il sito insieme a persone che usano tecnologie assistive.')}</li>
    </ul>
  </>
)
