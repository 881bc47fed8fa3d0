// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FilledPanel } from '#contracts/panels.ts'
import type { RowStanding } from '#kernel/list/row-pages.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Alert } from '#ui/alert.tsx'
import { LinkButton, PostButton } from '#ui/button.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { History } from '#ui/history.tsx'
import { Page } from '#ui/page.tsx'
import { Localized } from '#ui/prose.tsx'
import { ArchivedNote, RowActions } from '#ui/row-pages.tsx'
import { Section } from '#ui/section.tsx'
import { AddressShown, PeriodShown } from '#ui/values.tsx'
import { partnerPath } from '../../../network/index.ts'
import type { Deed } from '../../../people/index.ts'
import { languageForm } from '../../languages/forms.ts'
import type { OfficeLanguage } from '../../languages/queries.ts'
import { OfficeLanguages } from '../../languages/views/office-languages.tsx'
import { ACCESSES, ACCESSIBILITY, REACHES, wordsFor } from '../../office-words.ts'
import * as paths from '../../paths.ts'
import type { HoursTold } from '../../schedules/office-hours.ts'
import { OfficeHours } from '../../schedules/views/office-hours.tsx'
import { officeForm } from '../forms.ts'
import type { Office } from '../queries.ts'
import { schemaOrgOffice } from '../schema-org.ts'
import type { Standing } from '../standing-queries.ts'

interface OfficeData extends RowStanding {
  office: Office
  /** What other rooms say of it. */
  panels: readonly FilledPanel[]
  standings: readonly Standing[]
  hours: HoursTold
  languages: readonly OfficeLanguage[]
  /** The bodies that have taken the place of its own. */
  successors: readonly { readonly slug: string; readonly name: string }[]
  /** 'YYYY-MM-DD'. */
  today: string
  signedIn: boolean
  deeds: readonly Deed[]
  phrases: Readonly<Record<string, string>>
}

/** Of the sheet and of its lines about languages: the history names both. */
const FIELDS = { ...officeForm.fields, ...languageForm.fields }

interface Of {
  ctx: ViewContext
  office: Office
}

export function OfficePage(data: OfficeData & { ctx: ViewContext }) {
  const { ctx, office, panels, archived, mayWrite, signedIn, deeds, phrases } = data
  const { t } = ctx
  return (
    <Page
      ctx={ctx}
      title={office.name}
      above={ctx.local(office.kind).text}
      lead={<a href={ctx.href(partnerPath(office.organization_slug))}>{office.organization}</a>}
      crumbs={[{ label: t('Uffici'), to: paths.offices.list }]}
      actions={
        mayWrite ? (
          <>
            <RowActions ctx={ctx} paths={paths.offices} slug={office.slug} archived={archived !== null} />
            <LinkButton ctx={ctx} to={paths.suspend(office.slug)} tone="outline">
              {t('Segna una chiusura')}
            </LinkButton>
          </>
        ) : (
          signedIn &&
          archived === null && (
            <LinkButton ctx={ctx} to={paths.propose(office.slug)} tone="outline" icon="it-pencil">
              {t('Proponi una modifica')}
            </LinkButton>
          )
        )
      }
      noindex={archived !== null}
      data={archived === null ? schemaOrgOffice(ctx, data) : undefined}
    >
      <ArchivedNote ctx={ctx} archived={archived} />
      <Successors {...data} />
      <Standings {...data} />
      {office.purpose.it && (
        <Section title={t('Che cosa fa')} id="che-cosa-fa">
          <p>
            <Localized ctx={ctx} text={office.purpose} />
          </p>
        </Section>
      )}
      <OfficeHours ctx={ctx} slug={office.slug} hours={data.hours} />
      <Section title={t('Dove e come')} id="dove">
        <DescriptionList
          entries={[
            ...whereEntries({ ctx, office }),
            [t('Come ci si va'), office.access.map((way) => t(wordsFor(ACCESSES, way))).join('; ')],
            [
              t('Per prenotare'),
              office.booking_url && (
                <a href={office.booking_url} key="booking">
                  {t('Prenota online')}
                </a>
              ),
            ],
            ...contactEntries({ ctx, office }),
            [t('Per chi è'), t(wordsFor(REACHES, office.reach))],
            [t('Codice IPA'), [office.ipa_uo_code, office.ipa_aoo_code].filter(Boolean).join(', ')],
          ]}
        />
      </Section>
      <OfficeLanguages ctx={ctx} slug={office.slug} languages={data.languages} mayWrite={mayWrite} />
      {panels.map((panel) => panel(ctx))}
      {signedIn && office.operators_note && (
        <Section title={t('Per gli operatori')} id="operatori">
          <p>{office.operators_note}</p>
        </Section>
      )}
      {mayWrite && <History ctx={ctx} deeds={deeds} phrases={phrases} fields={FIELDS} />}
    </Page>
  )
}

function Successors({ ctx, office, successors }: OfficeData & { ctx: ViewContext }) {
  const { t } = ctx
  if (successors.length === 0) return null
  return (
    <Alert ctx={ctx} tone="info" title={t('L’ente di questo ufficio non c’è più')}>
      <p>{t('{body} ha lasciato il posto. Per questo ufficio chiedi a:', { body: office.organization })}</p>
      <ul>
        {successors.map(({ slug, name }) => (
          <li key={slug}>
            <a href={ctx.href(partnerPath(slug))}>{name}</a>
          </li>
        ))}
      </ul>
    </Alert>
  )
}

/** Of a confidential address nothing is said but that one may ask. */
function whereEntries({ ctx, office: { where } }: Of): [string, ReturnType<typeof AddressShown> | string][] {
  const { t } = ctx
  if (where === null) return []
  if (where.confidential) return [[t('Indirizzo'), t('Riservato: chiama o scrivi all’ufficio.')]]
  return [
    [t('Sede'), where.name],
    [t('Indirizzo'), <AddressShown ctx={ctx} value={where.address} key="address" />],
    [t('Accessibilità'), where.accessibility.map((fact) => t(wordsFor(ACCESSIBILITY, fact))).join(', ')],
    [
      t('Come arrivare'),
      where.transport.it && <Localized ctx={ctx} text={where.transport} key="transport" />,
    ],
  ] as [string, string][]
}

function contactEntries({ ctx, office }: Of): [string, ReturnType<typeof AddressShown> | null][] {
  const { t } = ctx
  const { phone, email, pec, website } = office
  return [
    [
      t('Telefono'),
      phone && (
        <a href={`tel:${phone.replace(/[^\d+]/g, '')}`} key="phone">
          {phone}
        </a>
      ),
    ],
    [
      t('E-mail'),
      email && (
        <a href={`mailto:${email}`} key="email">
          {email}
        </a>
      ),
    ],
    [
      t('PEC'),
      pec && (
        <a href={`mailto:${pec}`} key="pec">
          {pec}
        </a>
      ),
    ],
    [
      t('Sito'),
      website && (
        <a href={website} key="website">
          {website}
        </a>
      ),
    ],
  ] as [string, null][]
}

function Standings({ ctx, office, standings, today, mayWrite }: OfficeData & { ctx: ViewContext }) {
  const { t } = ctx
  return standings.map((standing) => {
    const { kind, from_day: from, to_day: to } = standing
    const title =
      kind === 'closed'
        ? from <= today
          ? t('Questo ufficio ha chiuso')
          : t('Questo ufficio chiuderà')
        : from <= today
          ? t('Questo ufficio adesso è chiuso')
          : t('Questo ufficio resterà chiuso')
    return (
      <Alert ctx={ctx} tone="warning" title={title} key={standing.id}>
        <p>
          <PeriodShown ctx={ctx} value={{ from, to }} />. <Localized ctx={ctx} text={standing.reason} />
        </p>
        {mayWrite && (
          <PostButton ctx={ctx} to={paths.reopen(office.slug, standing.id)} tone="outline">
            {t('Togli questa chiusura')}
          </PostButton>
        )}
      </Alert>
    )
  })
}
