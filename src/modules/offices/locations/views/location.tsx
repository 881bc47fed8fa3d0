// SPDX-License-Identifier: AGPL-3.0-or-later
import type { RowStanding } from '#kernel/list/row-pages.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Alert } from '#ui/alert.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { History } from '#ui/history.tsx'
import { Page } from '#ui/page.tsx'
import { Localized } from '#ui/prose.tsx'
import { ArchivedNote, RowActions } from '#ui/row-pages.tsx'
import { Section } from '#ui/section.tsx'
import { AddressShown } from '#ui/values.tsx'
import type { Deed } from '../../../people/index.ts'
import { ACCESSIBILITY, wordsFor } from '../../office-words.ts'
import * as paths from '../../paths.ts'
import { locationForm } from '../forms.ts'
import type { Location, OfficeThere } from '../queries.ts'

interface LocationData extends RowStanding {
  location: Location
  offices: readonly OfficeThere[]
  deeds: readonly Deed[]
  phrases: Readonly<Record<string, string>>
}

export function LocationPage({
  ctx,
  location,
  archived,
  offices,
  deeds,
  phrases,
}: LocationData & { ctx: ViewContext }) {
  const { t } = ctx
  return (
    <Page
      ctx={ctx}
      title={location.name}
      above={t('Sede')}
      crumbs={[
        { label: t('Uffici'), to: paths.offices.list },
        { label: t('Sedi'), to: paths.locations.list },
      ]}
      actions={
        <RowActions ctx={ctx} paths={paths.locations} slug={location.slug} archived={archived !== null} />
      }
      noindex
    >
      <ArchivedNote ctx={ctx} archived={archived} />
      {location.confidential && (
        <Alert ctx={ctx} tone="warning" title={t('Indirizzo riservato')}>
          <p>
            {t('Lo vedi perché tieni aggiornata questa sede. Nessun’altra pagina e nessun file lo dice.')}
          </p>
        </Alert>
      )}
      <DescriptionList
        entries={[
          [t('Indirizzo'), <AddressShown ctx={ctx} value={location.address} key="address" />],
          [t('Codice ISTAT del comune'), location.address.istat],
          [t('Ente'), location.organization],
          [
            t('Orario della sede'),
            location.schedule && (
              <a href={ctx.href(paths.schedules.row(location.schedule.slug))} key="schedule">
                {location.schedule.name}
              </a>
            ),
          ],
          [
            t('Accessibilità'),
            location.accessibility.map((fact) => t(wordsFor(ACCESSIBILITY, fact))).join(', ') || null,
          ],
          [
            t('Come arrivare'),
            location.transport.it && <Localized ctx={ctx} text={location.transport} key="transport" />,
          ],
        ]}
      />
      <Section title={t('Uffici in questa sede')} id="uffici">
        {offices.length > 0 ? (
          <ul>
            {offices.map((office) => (
              <li key={office.slug}>
                <a href={ctx.href(paths.offices.row(office.slug))}>{office.name}</a> ({office.organization})
              </li>
            ))}
          </ul>
        ) : (
          <p>{t('Nessun ufficio l’ha ancora scelta.')}</p>
        )}
      </Section>
      <History ctx={ctx} deeds={deeds} phrases={phrases} fields={locationForm.fields} />
    </Page>
  )
}
