// SPDX-License-Identifier: AGPL-3.0-or-later
import type { BoundForm } from '#kernel/forms/form.ts'
import type { RowChoices } from '#kernel/list/address.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Field } from '#ui/field.tsx'
import { Confirm } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import * as paths from '../../../paths.ts'
import type { Body } from '../../queries.ts'
import type { SuccessionKind } from '../rules.ts'

interface SuccessionPageProps {
  ctx: ViewContext
  body: Pick<Body, 'name' | 'slug'>
  act: SuccessionKind
  choices: RowChoices
  form: BoundForm
}

/** The page of one act: what follows from it, since when, by which act of law. */
export function SuccessionPage({ ctx, body, act, choices, form }: SuccessionPageProps) {
  const { t } = ctx
  const { title, verb, follows } = wordsOf(ctx, act, body.name)
  return (
    <Page
      ctx={ctx}
      title={title}
      crumbs={[
        { label: t('Enti'), to: paths.bodies.list },
        { label: body.name, to: paths.bodies.row(body.slug) },
      ]}
      crumb={verb}
      noindex
    >
      <Confirm
        ctx={ctx}
        form={form}
        fields={Object.keys(form.fields).map((name) => (
          <Field ctx={ctx} form={form} name={name} choices={choices[name]} key={name} />
        ))}
        confirm={verb}
        cancel={paths.bodies.row(body.slug)}
      >
        <p>{follows}</p>
      </Confirm>
    </Page>
  )
}

function wordsOf({ t }: ViewContext, act: SuccessionKind, name: string) {
  switch (act) {
    case 'merged':
      return {
        title: t('Fusione: {name}', { name }),
        verb: t('Registra la fusione'),
        follows: t(
          'La pagina di questo ente resta e dice quale ente ha preso il suo posto. Qui non si danno più ruoli e tematiche. Attestati e testi restano come sono. Non si può annullare.',
        ),
      }
    case 'split':
      return {
        title: t('Divisione: {name}', { name }),
        verb: t('Registra la divisione'),
        follows: t(
          'La pagina di questo ente resta e dice quali enti hanno preso il suo posto. Qui non si danno più ruoli e tematiche. Attestati e testi restano come sono. Non si può annullare.',
        ),
      }
    case 'renamed':
      return {
        title: t('Cambia nome: {name}', { name }),
        verb: t('Cambia nome'),
        follows: t(
          'L’ente resta lo stesso, con i suoi ruoli e i suoi testi. Il vecchio indirizzo porta al nuovo. Gli attestati già rilasciati tengono il nome di allora.',
        ),
      }
  }
}
