// SPDX-License-Identifier: AGPL-3.0-or-later
import type { BoundForm } from '#kernel/forms/form.ts'
import type { AnyImport } from '#kernel/import/definition.ts'
import { columnLetters } from '#kernel/import/forms.ts'
import { importPaths } from '#kernel/import/paths.ts'
import type { BeginShown, ColumnsShown } from '#kernel/import/shown.ts'
import type { Run, Standing } from '#kernel/import/standing.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { PostButton } from './button.tsx'
import { Field } from './field.tsx'
import { FormFrame } from './form-frame.tsx'
import { Page } from './page.tsx'
import { Section } from './section.tsx'
import { Steps } from './steps.tsx'
import { Table } from './table.tsx'

/** Where somebody is: the table, its columns, a look at the rows, the writing. */
export function importSteps(ctx: ViewContext, current: number) {
  const { t } = ctx
  const steps = [t('Tabella'), t('Colonne'), t('Controllo'), t('Scrittura')]
  return <Steps ctx={ctx} label={t('Passi dell’importazione')} steps={steps} current={current} />
}

export const importCrumbs = (ctx: ViewContext, { list, words }: AnyImport, begun = true) => [
  { label: ctx.t(words.register), to: list },
  ...(begun ? [{ label: ctx.t(words.title), to: importPaths(list).begin }] : []),
]

/** What the table is called: the name of its file, or that it was pasted. */
export const tableName = (ctx: ViewContext, { file_name }: Pick<Run, 'file_name'>): string =>
  file_name || ctx.t('Righe incollate')

export function importBegin(ctx: ViewContext, of: AnyImport, { runs }: BeginShown, form: BoundForm) {
  const { t } = ctx
  return (
    <Page
      ctx={ctx}
      title={t(of.words.title)}
      lead={t(
        'Prima guardi che cosa cambierebbe, riga per riga. Si scrive solo quando confermi, e puoi annullare.',
      )}
      crumbs={importCrumbs(ctx, of, false)}
      noindex
    >
      {importSteps(ctx, 0)}
      <FormFrame ctx={ctx} form={form} multipart submit={t('Leggi la tabella')} cancel={of.list}>
        <Field ctx={ctx} form={form} name="file" />
        <Field ctx={ctx} form={form} name="pasted" />
        <Field ctx={ctx} form={form} name="headings" />
      </FormFrame>
      <Section title={t('Che cosa può contenere')}>
        <p>
          {t(
            'Queste colonne, in qualsiasi ordine. Quelle che mancano restano come sono: una cella vuota non toglie niente.',
          )}
        </p>
        <ul>
          {Object.keys(of.columns).map((name) => (
            <li key={name}>
              {t(of.form.fields[name]!.label)}
              {of.key.includes(name) && <> ({t('serve sempre: dice quale voce è')})</>}
            </li>
          ))}
        </ul>
      </Section>
      {runs.length > 0 && <Runs ctx={ctx} of={of} runs={runs} />}
    </Page>
  )
}

const standingWords = (ctx: ViewContext, standing: Standing): string => {
  const { t } = ctx
  const words: Record<Standing, string> = {
    read: t('colonne da scegliere'),
    checked: t('da confermare'),
    writing: t('scrittura in corso'),
    written: t('scritta'),
    undoing: t('annullamento in corso'),
    undone: t('annullata'),
  }
  return words[standing]
}

function Runs({ ctx, of, runs }: { ctx: ViewContext; of: AnyImport } & BeginShown) {
  const { t } = ctx
  return (
    <Section
      title={t('Le ultime importazioni')}
      lead={t('Restano qui per 30 giorni: fino ad allora le puoi annullare.')}
    >
      <Table
        ctx={ctx}
        caption={t('Le ultime importazioni')}
        hideCaption
        columns={[
          {
            header: t('Tabella'),
            cell: ({ run }) => <a href={ctx.href(importPaths(of.list).run(run.id))}>{tableName(ctx, run)}</a>,
          },
          { header: t('Quando'), cell: ({ run }) => ctx.dateTime(run.created_at) },
          { header: t('Di chi'), cell: ({ run }) => run.person_name },
          { header: t('Stato'), cell: ({ standing }) => standingWords(ctx, standing) },
        ]}
        rows={runs}
      />
    </Section>
  )
}

/** Which column of the table each field is taken from. */
export function importColumns(
  ctx: ViewContext,
  of: AnyImport,
  { run, rows, count, choices }: ColumnsShown,
  form: BoundForm,
) {
  const { t } = ctx
  return (
    <Page
      ctx={ctx}
      title={`${t('Colonne della tabella')} (${t(of.words.register)})`}
      heading={t('Colonne della tabella')}
      lead={t(
        'Abbiamo letto {count, plural, one {# riga} other {# righe}}. Per ogni campo controlla da quale colonna si prende.',
        {
          count,
        },
      )}
      facts={tableName(ctx, run)}
      crumbs={importCrumbs(ctx, of)}
      noindex
      start
    >
      {importSteps(ctx, 1)}
      <p>
        {run.heading_line === null
          ? t('La tabella non ha intestazioni: le colonne si chiamano con le lettere di un foglio.')
          : t('Le intestazioni sono alla riga {line, number}.', { line: run.heading_line })}
      </p>
      <Table
        ctx={ctx}
        caption={t('Le prime righe della tabella')}
        columns={[
          { header: t('Riga'), cell: ({ line }) => ctx.number(line) },
          ...run.headings.slice(0, MOST_SAMPLED).map((heading, at) => ({
            header: heading || columnLetters(at),
            cell: ({ cells }: (typeof rows)[number]) => shortened(cells[at] ?? ''),
          })),
        ]}
        rows={rows}
      />
      <FormFrame ctx={ctx} form={form} submit={t('Controlla le righe')}>
        {Object.keys(of.columns).map((name) => (
          <Field ctx={ctx} form={form} name={name} key={name} />
        ))}
        {of.common && <Common ctx={ctx} of={of} form={form} choices={choices} />}
      </FormFrame>
      <PostButton ctx={ctx} to={importPaths(of.list).discard(run.id)} tone="plain">
        {t('Scarta la tabella')}
      </PostButton>
    </Page>
  )
}

/** What is said once for all rows; of a field without anything to choose nothing is asked. */
function Common({
  ctx,
  of: { common = [] },
  form,
  choices,
}: { ctx: ViewContext; of: AnyImport; form: BoundForm } & Pick<ColumnsShown, 'choices'>) {
  return (
    <Section title={ctx.t('Uguale per tutte le righe')}>
      {common
        .filter((name) => choices[name]?.length !== 0)
        .map((name) => (
          <Field ctx={ctx} form={form} name={name} choices={choices[name]} key={name} />
        ))}
    </Section>
  )
}

/** More columns than fit on a screen are chosen by their names. */
const MOST_SAMPLED = 12

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text)
