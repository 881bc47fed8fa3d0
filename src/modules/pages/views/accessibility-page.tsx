// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { Alert } from '#ui/alert.tsx'
import { Page } from '#ui/page.tsx'
import { Prose } from '#ui/prose.tsx'
import { type ControllerData, WriteTo } from './controller.tsx'
import { KnownGaps } from './known-gaps.tsx'
import { NOTICES_REVIEWED_ON } from './notices.ts'

/** How far the site can be used by everyone, what is known not to work, and whom to tell (Directive (EU) 2016/2102 art. 7). */
export function AccessibilityPage({
  ctx,
  controller,
  site,
}: ControllerData & { ctx: ViewContext; site: string }) {
  const { t } = ctx
  return (
    <Page
      ctx={ctx}
      title={t('Accessibilità')}
      description={t(
        'Quanto il sito è accessibile, come lo abbiamo controllato, che cosa non va ancora e a chi dirlo.',
      )}
      crumbs={[]}
      updated={NOTICES_REVIEWED_ON}
    >
      {ctx.demo && (
        <Alert ctx={ctx} tone="warning">
          <p>{t('Questa è una dimostrazione: la dichiarazione vale come esempio.')}</p>
        </Alert>
      )}
      <Prose>
        <p>
          {t(
            'Vogliamo che tutti possano usare {site}: con la tastiera, con un lettore di schermo, con caratteri grandi, da un telefono piccolo o da un computer vecchio.',
            { site },
          )}
        </p>
        <h2>{t('Stato di conformità')}</h2>
        <p>
          {t(
            'Il sito è parzialmente conforme alle WCAG 2.2, livello AA, e alla norma EN 301 549. Le parti che non lo sono, o che non abbiamo ancora potuto controllare, sono elencate qui sotto.',
          )}
        </p>
        <KnownGaps ctx={ctx} />
        <h2>{t('Come abbiamo controllato')}</h2>
        <p>
          {t(
            'È un’autovalutazione. Ogni pagina viene controllata da programmi (axe-core) in italiano e in inglese, a 320 e a 1280 pixel di larghezza. I percorsi principali si provano anche senza mouse e senza JavaScript.',
          )}
        </p>
        <h2>{t('Se qualcosa non funziona')}</h2>
        <p>
          {t('Scrivi a:')} <WriteTo ctx={ctx} controller={controller} />.{' '}
          {t('Indica la pagina e che cosa non riesci a fare. Ti rispondiamo entro 30 giorni.')}
        </p>
        <p>
          {t(
            'Se la risposta non arriva o non basta, puoi rivolgerti al Difensore civico per il digitale, presso AgID (L. 4/2004, art. 3-quinquies).',
          )}
        </p>
        <h2>{t('La dichiarazione ufficiale')}</h2>
        <p>
          {t(
            'La legge chiede a ogni ente pubblico una dichiarazione sul sito di AgID. La compila l’ente che usa questa piattaforma: questa pagina non la sostituisce.',
          )}
        </p>
      </Prose>
    </Page>
  )
}
