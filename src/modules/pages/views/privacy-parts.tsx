// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { myDataPath } from '../../people/index.ts'

/** Who sees personal data; the employer least of all (DESIGN 8 "Private"). */
export const Who = ({ ctx: { t } }: { ctx: ViewContext }) => (
  <>
    <h2>{t('Chi vede i tuoi dati')}</h2>
    <ul>
      <li>
        {t(
          'Il tuo ente vede solo se sei iscritto, se stai facendo il corso, se l’hai finito e quante ore vale. Non vede mai risposte, punteggi, clic, tempi o date di accesso (L. 300/1970, art. 4).',
        )}
      </li>
      <li>{t('Chi controlla un attestato con il suo codice vede le iniziali, il corso e le ore.')}</li>
      <li>{t('Chi amministra la piattaforma vede quello che serve a farla funzionare.')}</li>
      <li>
        {t(
          'Quando qualcuno apre una pagina su di te o un file con il tuo nome, resta scritto per un anno: il giorno, il ruolo, l’ente e che cosa. Lo leggi tu, nei tuoi dati. Gli elenchi sullo schermo non lasciano traccia.',
        )}
      </li>
    </ul>
    <p>
      {t(
        'I dati stanno dove l’ente che gestisce la piattaforma la fa funzionare. La piattaforma non li manda a servizi di altri.',
      )}
    </p>
  </>
)

/** Rights of the person (GDPR art. 15-22, 77). */
export const Rights = ({ ctx, ctx: { t } }: { ctx: ViewContext }) => (
  <>
    <h2>{t('I tuoi diritti')}</h2>
    <p>
      {t(
        'Puoi chiedere di vedere i tuoi dati, averne una copia, correggerli, cancellarli, limitarne l’uso, opporti (GDPR, art. 15-21). Scrivi al titolare: risponde entro un mese.',
      )}
    </p>
    <p>
      {t('Hai un account? La copia la prendi da te, quando vuoi:')}{' '}
      <a href={ctx.href(myDataPath)}>{t('I miei dati')}</a>.
    </p>
    <p>
      {t(
        'Se pensi che i tuoi dati siano usati male, puoi fare reclamo al Garante per la protezione dei dati personali.',
      )}
    </p>
  </>
)
