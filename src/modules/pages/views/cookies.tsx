// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'

/** What stays in the browser: technical cookies only, which need no consent (D.Lgs. 196/2003 art. 122). */
export const Cookies = ({ ctx: { t } }: { ctx: ViewContext }) => (
  <>
    <h2 id="cookie">{t('Cookie')}</h2>
    <p>
      {t(
        'Usiamo solo cookie tecnici, che non chiedono consenso. Non usiamo statistiche di altri, pubblicità o servizi esterni: ogni file arriva da questo sito.',
      )}
    </p>
    <ul>
      <li>
        <code>session</code>{' '}
        {t(
          '(su connessioni sicure __Host-session): ti riconosce dopo l’accesso. Resta al massimo 30 giorni, ma la sessione finisce dopo dieci ore senza attività. Da una postazione condivisa finisce dopo dieci minuti, e il cookie sparisce quando chiudi il browser.',
        )}
      </li>
      <li>
        <code>flash</code> {t('porta un messaggio alla pagina dopo, come «Salvato». Dura un minuto.')}
      </li>
    </ul>
    <p>{t('Chi legge senza account non riceve cookie.')}</p>
  </>
)
