// SPDX-License-Identifier: AGPL-3.0-or-later
import type { RowStanding } from '#kernel/list/row-pages.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Alert } from '#ui/alert.tsx'
import { LinkButton, PostButton } from '#ui/button.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { History } from '#ui/history.tsx'
import { Page } from '#ui/page.tsx'
import { ArchivedNote, RowActions } from '#ui/row-pages.tsx'
import { Actions, Section } from '#ui/section.tsx'
import { Table } from '#ui/table.tsx'
import { PeriodShown } from '#ui/values.tsx'
import type { Deed } from '../../../people/index.ts'
import type { DayHours } from '../../hours/days.ts'
import type { PatronDay } from '../../hours/schedule.ts'
import { exceptionInWords, modeInWords, modeWeekInWords } from '../../hours/words.ts'
import * as paths from '../../paths.ts'
import { scheduleForm } from '../forms.ts'
import { isOfGrid } from '../grid.ts'
import type { Kept, User } from '../queries.ts'
import { DaysShown, WeekShown } from './hours.tsx'

interface ScheduleData extends RowStanding {
  schedule: Kept
  offices: readonly User[]
  locations: readonly User[]
  /** Of whoever has these hours, where all have the same. */
  patron: PatronDay | null
  days: readonly DayHours[]
  deeds: readonly Deed[]
  phrases: Readonly<Record<string, string>>
}

interface Of {
  ctx: ViewContext
  schedule: Kept
}

export function SchedulePage(data: ScheduleData & { ctx: ViewContext }) {
  const { ctx, schedule, archived, days, deeds, phrases } = data
  const { t } = ctx
  return (
    <Page
      ctx={ctx}
      title={schedule.name}
      above={t('Orario')}
      lead={schedule.organization}
      crumbs={[
        { label: t('Uffici'), to: paths.offices.list },
        { label: t('Orari'), to: paths.schedules.list },
      ]}
      actions={
        <RowActions ctx={ctx} paths={paths.schedules} slug={schedule.slug} archived={archived !== null} />
      }
      noindex
    >
      <ArchivedNote ctx={ctx} archived={archived} />
      {schedule.hours.slots.length === 0 && (
        <Alert ctx={ctx} tone="warning" title={t('Qui non ci sono ancora ore')}>
          <p>{t('Finché è vuoto, le pagine degli uffici dicono che l’orario non è noto.')}</p>
        </Alert>
      )}
      <Section title={t('La settimana')} id="settimana">
        <WeekShown ctx={ctx} slots={schedule.hours.slots} />
        <DescriptionList
          entries={[
            [t('Vale'), <Validity ctx={ctx} schedule={schedule} key="validity" />],
            [t('Feste nazionali'), schedule.closed_on_holidays ? t('chiuso') : t('aperto')],
            [t('Festa del patrono'), patronWords(data)],
          ]}
        />
      </Section>
      <Slots ctx={ctx} schedule={schedule} />
      <Exceptions ctx={ctx} schedule={schedule} />
      <Section
        title={t('Come viene')}
        id="come-viene"
        lead={t('I prossimi quattordici giorni, come li legge chi apre la pagina di un ufficio.')}
      >
        <DaysShown ctx={ctx} days={days} caption={t('Come viene')} reasons />
      </Section>
      <Users {...data} />
      <History ctx={ctx} deeds={deeds} phrases={phrases} fields={scheduleForm.fields} />
    </Page>
  )
}

const Validity = ({ ctx, schedule: { valid_from: from, valid_to: to } }: Of) => (
  <PeriodShown ctx={ctx} value={{ from, to }} />
)

function patronWords({ ctx: { t }, schedule, patron }: ScheduleData & { ctx: ViewContext }): string {
  if (!schedule.closed_on_patron) return t('aperto')
  return patron ? t('chiuso ({name})', { name: patron.name }) : t('chiuso, secondo il comune dell’ufficio')
}

/** What the cells of the grid cannot say. */
function Slots({ ctx, schedule }: Of) {
  const { t, locale } = ctx
  const slots = schedule.hours.slots.filter((slot) => !isOfGrid(slot))
  return (
    <Section
      title={t('Fasce particolari')}
      id="fasce"
      lead={t('Per esempio il primo sabato del mese, o le ore che hanno una nota.')}
    >
      {slots.length > 0 && (
        <Table
          ctx={ctx}
          caption={t('Fasce particolari')}
          hideCaption
          columns={[
            {
              header: t('Quando'),
              cell: (slot) => (
                <a href={ctx.href(paths.slot(schedule.slug, slot.id))}>
                  {modeWeekInWords(t, locale, [slot])}
                </a>
              ),
            },
            { header: t('Come si viene ricevuti'), cell: ({ mode }) => modeInWords(t, mode) },
            {
              header: t('Azioni'),
              cell: (slot) => (
                <PostButton ctx={ctx} to={paths.dropSlot(schedule.slug, slot.id)} tone="outline" small>
                  {t('Togli')}
                  <span class="visually-hidden">: {modeWeekInWords(t, locale, [slot])}</span>
                </PostButton>
              ),
            },
          ]}
          rows={slots}
        />
      )}
      <Actions>
        <LinkButton ctx={ctx} to={paths.newSlot(schedule.slug)} icon="it-plus" tone="outline">
          {t('Aggiungi una fascia')}
        </LinkButton>
      </Actions>
    </Section>
  )
}

function Exceptions({ ctx, schedule }: Of) {
  const { t, locale } = ctx
  const { exceptions } = schedule.hours
  return (
    <Section
      title={t('Eccezioni')}
      id="eccezioni"
      lead={t('Giorni in cui è chiuso o ha un altro orario: ferie, ponti, agosto.')}
    >
      {exceptions.length > 0 && (
        <Table
          ctx={ctx}
          caption={t('Eccezioni')}
          hideCaption
          columns={[
            {
              header: t('Quando e che cosa'),
              cell: (exception) => (
                <a href={ctx.href(paths.exception(schedule.slug, exception.id))}>
                  {exceptionInWords(t, locale, exception)}
                </a>
              ),
            },
            {
              header: t('Azioni'),
              cell: (exception) => (
                <PostButton
                  ctx={ctx}
                  to={paths.dropException(schedule.slug, exception.id)}
                  tone="outline"
                  small
                >
                  {t('Togli')}
                  <span class="visually-hidden">: {exceptionInWords(t, locale, exception)}</span>
                </PostButton>
              ),
            },
          ]}
          rows={exceptions}
        />
      )}
      <Actions>
        <LinkButton ctx={ctx} to={paths.newException(schedule.slug)} icon="it-plus" tone="outline">
          {t('Aggiungi un’eccezione')}
        </LinkButton>
      </Actions>
    </Section>
  )
}

function Users({ ctx, offices, locations }: ScheduleData & { ctx: ViewContext }) {
  const { t } = ctx
  return (
    <Section title={t('Chi lo segue')} id="chi-lo-segue">
      {offices.length + locations.length === 0 ? (
        <p>{t('Ancora nessuno: sceglilo nella scheda di un ufficio o di una sede.')}</p>
      ) : (
        <ul>
          {offices.map(({ slug, name }) => (
            <li key={slug}>
              <a href={ctx.href(paths.offices.row(slug))}>{name}</a>
            </li>
          ))}
          {locations.map(({ slug, name }) => (
            <li key={slug}>
              {t('Sede:')} <a href={ctx.href(paths.locations.row(slug))}>{name}</a>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
