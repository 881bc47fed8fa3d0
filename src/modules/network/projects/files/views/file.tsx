// SPDX-License-Identifier: AGPL-3.0-or-later
import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { PostButton } from '#ui/button.tsx'
import { Field, fieldId } from '#ui/field.tsx'
import { FormFrame } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import { Section } from '#ui/section.tsx'
import { namesStanding, Standing } from '#ui/standing.tsx'
import * as paths from '../../../paths.ts'
import type { WholeProject } from '../../queries.ts'
import type { FileInHand, ProjectFile } from '../queries.ts'
import { slotOf, slotWords } from '../slot.ts'

const crumbsOf = (ctx: ViewContext, { acronym, slug }: WholeProject) => [
  { label: ctx.t('Progetti'), to: paths.projectRows.list },
  { label: acronym, to: paths.project(slug) },
]

interface NewProps {
  ctx: ViewContext
  form: BoundForm
  role: ProjectFile['role']
  project: WholeProject
  inHand: readonly FileInHand[]
}

export function NewFilePage({ ctx, form, role, project, inHand }: NewProps) {
  const { t } = ctx
  const crumb = role === 'logo' ? t('Aggiungi un logo') : t('Aggiungi un documento')
  return (
    <Page
      ctx={ctx}
      title={`${crumb}: ${project.acronym}`}
      crumbs={crumbsOf(ctx, project)}
      crumb={crumb}
      noindex
      islands={['upload']}
    >
      <FormFrame ctx={ctx} form={form} multipart submit={t('Aggiungi')} cancel={paths.project(project.slug)}>
        <OneFile ctx={ctx} form={form} role={role} inHand={inHand} />
        {namesStanding(form)
          .filter((name) => name !== 'file')
          .map((name) => (
            <Standing ctx={ctx} form={form} name={name} key={name} />
          ))}
      </FormFrame>
    </Page>
  )
}

/** One file, sent in pieces with JavaScript and with the form without. */
function OneFile({ ctx, form, role, inHand }: Omit<NewProps, 'project'>) {
  const slot = slotOf(role)
  const own = `${fieldId('file')}-file`
  const kept = new Set(form.values.file ?? [])
  return (
    <Field
      ctx={ctx}
      form={form}
      name="file"
      help={
        role === 'logo'
          ? ctx.t('PNG, JPEG, WebP o AVIF. Usa solo loghi che hai il permesso di mostrare.')
          : ctx.t('PDF o documenti di testo e fogli. Tutti potranno scaricarlo.')
      }
      upload={{
        ...slot,
        single: true,
        words: slotWords(ctx),
        files: inHand
          .filter(({ id }) => kept.has(id))
          .map(({ id, name, media_type, bytes, state }) => ({
            id,
            name,
            mediaType: media_type,
            bytes,
            state: state === 'scanning' ? ctx.t('in controllo') : undefined,
          })),
        fallback: (
          <p class="upload-plain">
            <label for={own}>{ctx.t('Scegli il file')}</label>{' '}
            <input type="file" id={own} name="file" accept={slot.accept} />
          </p>
        ),
      }}
    />
  )
}

interface EditProps {
  ctx: ViewContext
  form: BoundForm
  project: WholeProject
  use: ProjectFile
}

export function EditFilePage({ ctx, form, project, use }: EditProps) {
  const { t } = ctx
  const isLogo = use.role === 'logo'
  return (
    <Page
      ctx={ctx}
      title={t('{file} di {acronym}', { file: use.words.it, acronym: project.acronym })}
      crumbs={crumbsOf(ctx, project)}
      crumb={use.words.it}
      noindex
    >
      <FormFrame ctx={ctx} form={form} submit={t('Salva')} cancel={paths.project(project.slug)}>
        {namesStanding(form).map((name) => (
          <Standing ctx={ctx} form={form} name={name} key={name} />
        ))}
      </FormFrame>
      <Section title={isLogo ? t('Togliere il logo') : t('Togliere il documento')} id="togli">
        <p>{t('Il file sparisce dalla pagina. Per cambiarlo, toglilo e aggiungi quello nuovo.')}</p>
        <PostButton
          ctx={ctx}
          to={(isLogo ? paths.removeLogo : paths.removeDocument)(project.slug, use.id)}
          tone="outline"
        >
          {isLogo ? t('Togli il logo') : t('Togli il documento')}
        </PostButton>
      </Section>
    </Page>
  )
}
