// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { Page } from '#ui/page.tsx'
import { Prose } from '#ui/prose.tsx'
import { type ControllerData, WriteTo } from './controller.tsx'
import { NOTICES_REVIEWED_ON } from './notices.ts'

const CONTENT_LICENCE = 'https://creativecommons.org/licenses/by/4.0/deed.it'
const CODE_LICENCE = 'https://www.gnu.org/licenses/agpl-3.0.html'

/** Who publishes, under which licences, and how far the texts may be trusted. */
export function LegalNotesPage({ ctx, controller }: ControllerData & { ctx: ViewContext }) {
  const { t } = ctx
  return (
    <Page
      ctx={ctx}
      title={t('Note legali')}
      description={t('Chi pubblica il sito, con quali licenze, e quanto valgono i testi.')}
      crumbs={[]}
      updated={NOTICES_REVIEWED_ON}
    >
      <div data-element="legal-notes-section">
        <Prose>
          <h2>{t('Chi pubblica')}</h2>
          <p>
            {controller
              ? t('Il sito è della rete {network}. Chi ne risponde: {name}.', {
                  network: controller.network,
                  name: controller.name,
                })
              : t('La rete che pubblica il sito non è ancora stata avviata.')}{' '}
            {ctx.demo && t('Questa è una dimostrazione: dati inventati, senza valore.')}
          </p>
          <h2>{t('Quanto valgono i testi')}</h2>
          <p>
            {t(
              'Materiali e corsi servono a formare chi lavora negli uffici. Ogni testo dice quando è stato aggiornato e quali norme cita. Non è un parere legale e non sostituisce la norma: prima di decidere un caso leggi il testo in vigore.',
            )}
          </p>
          <h2>{t('Licenza dei contenuti')}</h2>
          <p data-element="legal-notes-body">
            {t(
              'Salvo dove è scritto altro, testi e dati del sito si possono copiare, diffondere e cambiare, anche a scopo commerciale, se si dice di chi sono (D.Lgs. 82/2005, art. 52). La licenza è:',
            )}{' '}
            <a href={CONTENT_LICENCE} rel="noopener external license">
              Creative Commons CC-BY 4.0
            </a>
            . {t('Marchi e nomi degli enti restano dei loro titolari.')}
          </p>
          <Software ctx={ctx} controller={controller} />
        </Prose>
      </div>
    </Page>
  )
}

const Software = ({ ctx, controller }: ControllerData & { ctx: ViewContext }) => (
  <>
    <h2>{ctx.t('Il programma')}</h2>
    <p>
      {ctx.t('La piattaforma è software libero, con licenza:')}{' '}
      <a href={CODE_LICENCE} rel="noopener external">
        GNU AGPL, versione 3 o successiva
      </a>
      . {ctx.t('Chi la usa ha diritto al codice sorgente: chiedilo a')}{' '}
      <WriteTo ctx={ctx} controller={controller} />.
    </p>
    <p>
      {ctx.t(
        'Usa opere di altri: Bootstrap Italia (licenza BSD) e il carattere Titillium Web (licenza SIL Open Font).',
      )}
    </p>
  </>
)
