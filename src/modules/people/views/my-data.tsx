// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FilledPanel } from '#contracts/panels.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Alert } from '#ui/alert.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Page } from '#ui/page.tsx'
import { Section } from '#ui/section.tsx'
import type { LookRow } from '../looks/queries.ts'
import { LooksSection } from '../looks/views/looks-section.tsx'
import * as paths from '../paths.ts'

interface MyData {
  /** What each room holds (source texts). */
  parts: readonly string[]
  /** Who looked at them, the newest first. */
  looks: readonly LookRow[]
  /** What was looked at (source texts), by its key. */
  looksInWords: Readonly<Record<string, string>>
  /** What other rooms offer a person about their data. */
  panels: readonly FilledPanel[]
}

export function MyDataPage({ ctx, data }: { ctx: ViewContext; data: MyData }) {
  const { t } = ctx
  return (
    <Page ctx={ctx} title={t('I miei dati')}>
      <p>{t('Qui prendi una copia di tutto quello che la piattaforma sa di te. La vedi solo tu.')}</p>
      <Section title={t('Che cosa c’è nella copia')}>
        <ul>
          {data.parts.map((what) => (
            <li key={what}>{t(what)}</li>
          ))}
        </ul>
        <p>
          {t(
            'È un file di testo in formato JSON: lo apri con un editor di testo e lo leggono anche altri programmi. Password e chiavi di accesso non ci sono.',
          )}
        </p>
        {ctx.actor?.sharedDesk && (
          <Alert ctx={ctx} tone="warning">
            <p>
              {t(
                'Sei a una postazione condivisa: il file resta su questo computer. Spostalo o cancellalo prima di andare via.',
              )}
            </p>
          </Alert>
        )}
        <p>
          <LinkButton ctx={ctx} to={paths.myDataFile()} download>
            {t('Scarica la copia')}
          </LinkButton>
        </p>
      </Section>
      <LooksSection ctx={ctx} looks={data.looks} words={data.looksInWords} />
      <Section title={t('La password')}>
        <p>
          <a href={ctx.href(paths.changePassword())}>{t('Cambia la password')}</a>
        </p>
      </Section>
      <Section title={t('Correggere o cancellare')}>
        <p>
          {t('Un dato è sbagliato? Scrivi a chi risponde dei dati: l’indirizzo è nella pagina')}{' '}
          <a href={ctx.href('/privacy')}>{t('Privacy')}</a>.
        </p>
        {data.panels.map((panel) => panel(ctx))}
      </Section>
    </Page>
  )
}
