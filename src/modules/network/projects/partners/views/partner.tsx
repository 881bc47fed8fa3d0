// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Choice } from '#kernel/forms/field.ts'
import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { PostButton } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { FieldGroup, FormFrame } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import { Section } from '#ui/section.tsx'
import * as paths from '../../../paths.ts'
import type { WholeProject } from '../../queries.ts'
import { type ownAmounts, partnerForm } from '../forms.ts'
import type { Member } from '../queries.ts'

const crumbsOf = (ctx: ViewContext, { acronym, slug }: WholeProject) => [
  { label: ctx.t('Progetti'), to: paths.projectRows.list },
  { label: acronym, to: paths.project(slug) },
]

interface NewProps {
  ctx: ViewContext
  form: BoundForm
  project: WholeProject
  bodies: readonly Choice[]
}

export function NewPartnerPage({ ctx, form, project, bodies }: NewProps) {
  const { t } = ctx
  return (
    <Page
      ctx={ctx}
      title={t('Aggiungi un ente a {acronym}', { acronym: project.acronym })}
      crumbs={crumbsOf(ctx, project)}
      crumb={t('Aggiungi un ente')}
      noindex
    >
      <FormFrame ctx={ctx} form={form} submit={t('Aggiungi')} cancel={paths.project(project.slug)}>
        <Field ctx={ctx} form={form} name="organization" choices={bodies} />
        <MemberFields ctx={ctx} form={form} />
      </FormFrame>
    </Page>
  )
}

export function EditPartnerPage({
  ctx,
  form,
  member,
}: {
  ctx: ViewContext
  form: BoundForm
  member: Member
}) {
  const { t } = ctx
  const { project, name, slug } = member
  return (
    <Page
      ctx={ctx}
      title={t('{body} in {acronym}', { body: name, acronym: project.acronym })}
      crumbs={crumbsOf(ctx, project)}
      crumb={name}
      noindex
    >
      <FormFrame ctx={ctx} form={form} submit={t('Salva')} cancel={paths.project(project.slug)}>
        <MemberFields ctx={ctx} form={form} />
      </FormFrame>
      <Section title={t('Aggiunto per sbaglio?')} id="togli">
        <p>
          {t(
            'Se l’ente ha partecipato ed è uscito, scrivi l’ultimo giorno qui sopra. Toglilo solo se non c’entra.',
          )}
        </p>
        <PostButton ctx={ctx} to={paths.removeMember(project.slug, slug)} tone="outline">
          {t('Togli dal progetto')}
        </PostButton>
      </Section>
    </Page>
  )
}

const MONEY: ReadonlySet<string> = new Set(
  (['eu', 'national', 'own', 'other'] satisfies (keyof typeof ownAmounts)[]).flatMap((source) => [
    source,
    `${source}_currency`,
  ]),
)

function MemberFields({ ctx, form }: { ctx: ViewContext; form: BoundForm }) {
  const names = Object.keys(partnerForm.fields)
  const shown = (some: readonly string[]) =>
    some.map((name) => <Field ctx={ctx} form={form} name={name} key={name} />)
  return (
    <>
      {shown(names.filter((name) => !MONEY.has(name)))}
      <FieldGroup
        legend={ctx.t('Importi')}
        help={ctx.t('In euro. Lascia vuoto quello che non c’è: le somme le fa la pagina.')}
      >
        {shown(names.filter((name) => MONEY.has(name)))}
      </FieldGroup>
    </>
  )
}
