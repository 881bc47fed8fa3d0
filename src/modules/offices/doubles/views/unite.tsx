// SPDX-License-Identifier: AGPL-3.0-or-later
import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { LinkButton } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { Confirm } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import { ACCESSES, REACHES, wordsFor } from '../../office-words.ts'
import * as paths from '../../paths.ts'
import type { Office } from '../../register/queries.ts'
import type { Pair } from '../actions.ts'
import type { Chosen } from '../rules.ts'

interface Props {
  ctx: ViewContext
  form: BoundForm
  pair: Pair
  mark: string
  fields: readonly { readonly field: Chosen }[]
  /** Names by id. */
  schedules: ReadonlyMap<string, string>
  /** What hangs on the one that goes: source texts with `{count}`. */
  moved: readonly { readonly words: string; readonly count: number }[]
}

/** What stays of two offices, field by field, and what moves. */
export function UnitePage(props: Props) {
  const { ctx, form, pair, mark, fields, moved } = props
  const { t } = ctx
  const { stays, goes } = pair
  return (
    <Page
      ctx={ctx}
      title={t('Unisci due uffici: {name}', { name: stays.name })}
      heading={t('Unisci due uffici')}
      crumbs={[
        { label: t('Uffici'), to: paths.offices.list },
        { label: t('Uffici che forse sono doppi'), to: paths.doubles() },
      ]}
      crumb={stays.name}
      noindex
      actions={
        <LinkButton ctx={ctx} to={paths.unite(goes.slug, stays.slug)} tone="outline">
          {t('Scambia: resta l’altro')}
        </LinkButton>
      }
    >
      <Confirm
        ctx={ctx}
        form={form}
        confirm={t('Unisci i due uffici')}
        cancel={paths.doubles()}
        fields={
          <>
            {fields.length > 0 && <h2>{t('Che cosa resta')}</h2>}
            {fields.map(({ field }) => (
              <Field
                ctx={ctx}
                form={form}
                name={field}
                choices={[
                  { value: 'stays', label: said(props, stays, field), literal: true },
                  { value: 'goes', label: said(props, goes, field), literal: true },
                ]}
                key={field}
              />
            ))}
            {/* Of the page as it is now, also where the form comes back. */}
            <input type="hidden" name="seen" value={mark} />
          </>
        }
      >
        <p>{t('Dopo non si può annullare. Succede questo:')}</p>
        <ul>
          <li>{t('resta «{name}», di {body};', { name: stays.name, body: stays.organization })}</li>
          <li>
            {t('«{name}», di {body}, esce dal registro, e il suo indirizzo porta a quello che resta;', {
              name: goes.name,
              body: goes.organization,
            })}
          </li>
          {moved.map(({ words, count }) => (
            <li key={words}>{t('passa a quello che resta: {what};', { what: t(words, { count }) })}</li>
          ))}
          <li>{t('chiusure e verifiche dell’altro non passano: poi guarda la scheda e confermala.')}</li>
        </ul>
      </Confirm>
    </Page>
  )
}

/** A value in words; of a confidential address no more than that it is one. */
function said({ ctx, schedules }: Props, office: Office, field: Chosen): string {
  const { t } = ctx
  const { where } = office
  const words = {
    organization_id: () => office.organization,
    kind_id: () => ctx.local(office.kind).text,
    reach: () => t(wordsFor(REACHES, office.reach)),
    purpose: () => ctx.local(office.purpose).text,
    location_id: () =>
      where &&
      (where.confidential ? t('Indirizzo riservato') : `${where.name}, ${where.address.municipality}`),
    schedule_id: () => schedules.get(office.schedule_id ?? ''),
    access: () => office.access.map((way) => t(wordsFor(ACCESSES, way))).join('; '),
  }
  const of = field in words ? words[field as keyof typeof words]() : String(office[field] ?? '')
  return of || t('vuoto')
}
