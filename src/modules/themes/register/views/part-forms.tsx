// SPDX-License-Identifier: AGPL-3.0-or-later
/** The forms of what belongs to a theme: a sub-theme, an assignment. */
import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import type { Children } from '#ui/children.ts'
import { Field } from '#ui/field.tsx'
import { Confirm, FormFrame } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import { namesStanding, Standing } from '#ui/standing.tsx'
import type { Organization, Project } from '../../../network/index.ts'
import * as paths from '../../paths.ts'
import type { Theme } from '../../queries.ts'
import type { ManagedAssignment, ManagedSubtheme } from '../queries.ts'

interface Props {
  ctx: ViewContext
  theme: Theme
  form: BoundForm
}

export const crumbsOf = (ctx: ViewContext, theme: Theme) => [
  { label: ctx.t('Registro delle tematiche'), to: paths.register.list },
  { label: ctx.local(theme.name).text, to: paths.register.row(theme.slug) },
]

interface FrameProps extends Props {
  title: string
  submit: string
  children: Children
}

function PartPage({ ctx, theme, form, title, submit, children }: FrameProps) {
  return (
    <Page ctx={ctx} title={title} crumbs={crumbsOf(ctx, theme)} noindex>
      <FormFrame ctx={ctx} form={form} submit={submit} cancel={paths.register.row(theme.slug)}>
        {children}
      </FormFrame>
    </Page>
  )
}

export function SubthemePage(props: Props & { subtheme: ManagedSubtheme | null }) {
  const { ctx, form, subtheme } = props
  const { t } = ctx
  return (
    <PartPage
      {...props}
      title={
        subtheme ? t('Modifica {name}', { name: ctx.local(subtheme.name).text }) : t('Aggiungi un sottotema')
      }
      submit={subtheme ? t('Salva') : t('Aggiungi')}
    >
      {namesStanding(form).map((name) => (
        <Standing ctx={ctx} form={form} name={name} key={name} />
      ))}
    </PartPage>
  )
}

export function ArchiveSubthemePage({ ctx, theme, subtheme, form }: Props & { subtheme: ManagedSubtheme }) {
  const { t } = ctx
  return (
    <Page
      ctx={ctx}
      title={t('Archivia {name}', { name: ctx.local(subtheme.name).text })}
      crumbs={crumbsOf(ctx, theme)}
      crumb={t('Archivia')}
      noindex
    >
      <Confirm
        ctx={ctx}
        form={form}
        fields={<Field ctx={ctx} form={form} name="reason" />}
        confirm={t('Archivia')}
        cancel={paths.register.row(theme.slug)}
      >
        <p>{t('Il sottotema esce dalla pagina della tematica. Puoi rimetterlo in uso quando vuoi.')}</p>
      </Confirm>
    </Page>
  )
}

interface AssignmentProps extends Props {
  projects: readonly Project[]
  organizations: readonly Organization[]
}

export function AssignmentPage({ projects, organizations, ...props }: AssignmentProps) {
  const { ctx, form } = props
  const named = (id: string, label: string) => ({ value: id, label, literal: true })
  return (
    <PartPage {...props} title={ctx.t('Assegna la tematica a un ente')} submit={ctx.t('Assegna')}>
      <Field
        ctx={ctx}
        form={form}
        name="project"
        choices={projects.map(({ id, acronym }) => named(id, acronym))}
      />
      <Field
        ctx={ctx}
        form={form}
        name="organization"
        choices={organizations.map(({ id, name }) => named(id, name))}
      />
      <Field ctx={ctx} form={form} name="assigned_on" />
      <Field ctx={ctx} form={form} name="ended_on" />
    </PartPage>
  )
}

export function DaysPage({ assignment, ...props }: Props & { assignment: ManagedAssignment }) {
  const { ctx, form } = props
  return (
    <PartPage
      {...props}
      title={ctx.t('{organization} nel progetto {project}', {
        organization: assignment.organization,
        project: assignment.project,
      })}
      submit={ctx.t('Salva')}
    >
      <Field ctx={ctx} form={form} name="assigned_on" />
      <Field ctx={ctx} form={form} name="ended_on" />
    </PartPage>
  )
}
