// SPDX-License-Identifier: AGPL-3.0-or-later
/** The form of a schedule: the week as a table whose cells are written in as on the door. */
import type { BoundForm } from '#kernel/forms/form.ts'
import type { PlainRow, RowFormData, RowWords } from '#kernel/list/row-pages.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Field } from '#ui/field.tsx'
import { FormFrame } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import { MODES } from '../../hours/schedule.ts'
import { WEEKDAYS } from '../../hours/weeks.ts'
import { modeInWords } from '../../hours/words.ts'
import * as paths from '../../paths.ts'
import { WEEKDAY_CHOICES } from '../forms.ts'
import { cellName } from '../grid.ts'

const BEFORE = ['name', 'organization_id']
const AFTER = ['valid_from', 'valid_to', 'open_on_holidays', 'open_on_patron']

export function scheduleFormPage<Row extends PlainRow>(
  ctx: ViewContext,
  { words, nameOf }: RowWords<Row>,
  { row, choices }: RowFormData<Row>,
  form: BoundForm,
) {
  const { t } = ctx
  const fields = (names: readonly string[]) =>
    names.map((name) => <Field ctx={ctx} form={form} name={name} choices={choices[name]} key={name} />)
  const list = { label: t(words.register), to: paths.schedules.list }
  const own = row && { label: nameOf(row, ctx.locale), to: paths.schedules.row(row.slug) }
  return (
    <Page
      ctx={ctx}
      title={row ? t('Modifica {name}', { name: nameOf(row, ctx.locale) }) : t(words.add)}
      crumbs={[{ label: t('Uffici'), to: paths.offices.list }, list, ...(own ? [own] : [])]}
      crumb={row ? t('Modifica') : undefined}
      noindex
      islands={['writing']}
    >
      <FormFrame
        ctx={ctx}
        form={form}
        writing
        submit={t('Salva e vedi come viene')}
        cancel={row ? paths.schedules.row(row.slug) : paths.schedules.list}
      >
        {fields(BEFORE)}
        <WeekGrid ctx={ctx} form={form} />
        {fields(AFTER)}
      </FormFrame>
    </Page>
  )
}

function WeekGrid({ ctx, form }: { ctx: ViewContext; form: BoundForm }) {
  const { t } = ctx
  return (
    <div class="hours-grid">
      <h2>{t('La settimana')}</h2>
      <p class="form-text">
        {t(
          'Scrivi le ore come sulla porta: 9-13, 15-17.30. Una casella vuota vuol dire che in quel giorno non si riceve così.',
        )}
      </p>
      <table class="table table-stacked">
        <caption class="visually-hidden">{t('La settimana')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('Giorno')}</th>
            {MODES.map((mode) => (
              <th scope="col" key={mode}>
                {modeInWords(t, mode)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {WEEKDAYS.map((weekday) => (
            <tr key={String(weekday)}>
              <th scope="row">{dayName(ctx, weekday)}</th>
              {MODES.map((mode) => (
                <td key={mode}>
                  <Field
                    ctx={ctx}
                    form={form}
                    name={cellName(mode, weekday)}
                    label={
                      <>
                        <span class="visually-hidden">{`${dayName(ctx, weekday)}, `}</span>
                        {modeInWords(t, mode)}
                      </>
                    }
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="form-text">
        {t('Le fasce di alcune settimane e le chiusure si aggiungono dopo, nella pagina dell’orario.')}
      </p>
    </div>
  )
}

const dayName = ({ t }: ViewContext, weekday: number): string => t(WEEKDAY_CHOICES[weekday - 1]!.label)
