// SPDX-License-Identifier: AGPL-3.0-or-later
import type { BoundForm } from '#kernel/forms/form.ts'
import type { PlainRow, RowFormData, RowViews, RowWords } from '#kernel/list/row-pages.ts'
import type { RowPaths } from '#kernel/list/row-paths.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Alert } from './alert.tsx'
import { LinkButton, PostButton } from './button.tsx'
import { Field } from './field.tsx'
import { Confirm, FormFrame } from './form-frame.tsx'
import { Page } from './page.tsx'
import { namesStanding, Standing } from './standing.tsx'

const crumbsOf = <Row extends PlainRow>(
  ctx: ViewContext,
  { paths, words, nameOf }: RowWords<Row>,
  row: Row | null,
) => [
  { label: ctx.t(words.register), to: paths.list },
  ...(row ? [{ label: nameOf(row, ctx.locale), to: paths.row(row.slug) }] : []),
]

/** The form of a row: every field of it in its order. */
function rowForm<Row extends PlainRow>(
  ctx: ViewContext,
  of: RowWords<Row>,
  { row, choices }: RowFormData<Row>,
  form: BoundForm,
) {
  const { t } = ctx
  const { paths, words, nameOf } = of
  return (
    <Page
      ctx={ctx}
      title={row ? t('Modifica {name}', { name: nameOf(row, ctx.locale) }) : t(words.add)}
      crumbs={crumbsOf(ctx, of, row)}
      crumb={row ? t('Modifica') : undefined}
      noindex
      islands={['writing']}
    >
      <FormFrame
        ctx={ctx}
        form={form}
        writing
        submit={row ? t('Salva') : words.submit ? t(words.submit) : t('Aggiungi')}
        cancel={row ? paths.row(row.slug) : paths.list}
      >
        {namesStanding(form).map((name) => (
          <Standing ctx={ctx} form={form} name={name} choices={choices[name]} key={name} />
        ))}
      </FormFrame>
    </Page>
  )
}

/** Why a row is put aside, and what follows from it. */
function archiving<Row extends PlainRow>(ctx: ViewContext, of: RowWords<Row>, row: Row, form: BoundForm) {
  const { t } = ctx
  return (
    <Page
      ctx={ctx}
      title={t('Archivia {name}', { name: of.nameOf(row, ctx.locale) })}
      crumbs={crumbsOf(ctx, of, row)}
      crumb={t('Archivia')}
      noindex
    >
      <Confirm
        ctx={ctx}
        form={form}
        fields={<Field ctx={ctx} form={form} name="reason" />}
        confirm={t('Archivia')}
        cancel={of.paths.row(row.slug)}
      >
        <p>{t(of.words.archiving)}</p>
      </Confirm>
    </Page>
  )
}

/** The pages of every plain row, for the definition of a register. */
export const rowViews: RowViews = { form: rowForm, archive: archiving }

interface RowActionsProps {
  ctx: ViewContext
  paths: RowPaths
  slug: string
  archived: boolean
}

/** The buttons beside the name of a row, for whoever may change it. */
export function RowActions({ ctx, paths, slug, archived }: RowActionsProps) {
  return (
    <>
      <LinkButton ctx={ctx} to={paths.edit(slug)} icon="it-pencil">
        {ctx.t('Modifica')}
      </LinkButton>
      {archived ? (
        <PostButton ctx={ctx} to={paths.takeBack(slug)} tone="outline">
          {ctx.t('Rimetti in uso')}
        </PostButton>
      ) : (
        <LinkButton ctx={ctx} to={paths.archive(slug)} tone="outline">
          {ctx.t('Archivia')}
        </LinkButton>
      )}
    </>
  )
}

/** Since when and why a row is no longer in use. */
export function ArchivedNote({
  ctx,
  archived,
}: {
  ctx: ViewContext
  archived: { readonly archived_at: Date; readonly reason: string } | null
}) {
  if (!archived) return null
  return (
    <Alert
      ctx={ctx}
      tone="warning"
      title={ctx.t('Archiviato il {date}', { date: ctx.date(archived.archived_at) })}
    >
      <p lang={ctx.locale === 'it' ? undefined : 'it'}>{archived.reason}</p>
    </Alert>
  )
}
