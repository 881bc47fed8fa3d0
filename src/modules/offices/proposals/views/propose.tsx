// SPDX-License-Identifier: AGPL-3.0-or-later
import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { LinkButton } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { FormFrame } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import * as paths from '../../paths.ts'
import type { Office } from '../../register/queries.ts'

/** The sheet of an office as everybody reads it, to be written as it should be. */
export function ProposePage({ ctx, office, form }: { ctx: ViewContext; office: Office; form: BoundForm }) {
  const { t } = ctx
  return (
    <Page
      ctx={ctx}
      title={t('Proponi una modifica: {name}', { name: office.name })}
      heading={t('Proponi una modifica')}
      lead={t('Cambia solo quello che non è giusto. Chi tiene l’ufficio legge la proposta e decide.')}
      crumbs={[
        { label: t('Uffici'), to: paths.offices.list },
        { label: office.name, to: paths.offices.row(office.slug) },
      ]}
      crumb={t('Proponi una modifica')}
      actions={
        <LinkButton ctx={ctx} to={paths.proposals()} tone="outline">
          {t('Modifiche proposte')}
        </LinkButton>
      }
      noindex
    >
      <FormFrame
        ctx={ctx}
        form={form}
        submit={t('Manda la proposta')}
        cancel={paths.offices.row(office.slug)}
      >
        {Object.keys(form.fields).map((name) => (
          <Field ctx={ctx} form={form} name={name} key={name} />
        ))}
        <p class="form-text">
          {t(
            'Chi tiene l’ufficio legge anche il tuo nome. Un anno dopo la risposta la proposta si cancella.',
          )}
        </p>
      </FormFrame>
    </Page>
  )
}
