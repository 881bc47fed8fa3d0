// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FilledPanel } from '#contracts/panels.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Accordion } from '#ui/accordion.tsx'
import { Alert } from '#ui/alert.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Page } from '#ui/page.tsx'
import { Actions, Section } from '#ui/section.tsx'
import type { LookRow } from '../looks/queries.ts'
import { LooksSection } from '../looks/views/looks-section.tsx'
import * as paths from '../paths.ts'
import type { Fact } from '../personal-data/readable.ts'
import { HeldData } from '../personal-data/views/held-data.tsx'

interface MyData {
  /** What each room holds, and what that is called (source text). */
  parts: readonly { readonly room: string; readonly what: string; readonly facts: readonly Fact[] }[]
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
    <Page ctx={ctx} title={t('I miei dati')} crumbs={[]}>
      <p>
        {t('Qui leggi tutto quello che la piattaforma sa di te, e ne prendi una copia. Lo vedi solo tu.')}
      </p>
      <Section title={t('Prendi una copia')}>
        <p>
          {t(
            'La copia da leggere si apre in ogni browser e si stampa. La copia per i programmi è un file JSON: la leggono altri servizi. Password e chiavi di accesso non ci sono.',
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
        <Actions>
          <LinkButton ctx={ctx} to={paths.myDataCopy()} download>
            {t('Scarica la copia da leggere')}
          </LinkButton>
          <LinkButton ctx={ctx} to={paths.myDataFile()} tone="outline" download>
            {t('Scarica la copia per i programmi')}
          </LinkButton>
        </Actions>
      </Section>
      <Section
        title={t('Che cosa sappiamo di te')}
        lead={t('Di ogni elenco leggi qui le prime righe. Le altre sono nella copia.')}
      >
        <Accordion
          folds={data.parts.map(({ room, what, facts }) => ({
            id: room,
            title: t(what),
            children: <HeldData ctx={ctx} facts={facts} />,
          }))}
        />
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
