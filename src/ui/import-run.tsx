// SPDX-License-Identifier: AGPL-3.0-or-later
import type { AnyImport } from '#kernel/import/definition.ts'
import { importPaths } from '#kernel/import/paths.ts'
import type { RunShown } from '#kernel/import/shown.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Alert } from './alert.tsx'
import { LinkButton, PostButton } from './button.tsx'
import { DescriptionList } from './description-list.tsx'
import { importCrumbs, importSteps, tableName } from './import-begin.tsx'
import { importRows } from './import-rows.tsx'
import { Page } from './page.tsx'
import { Actions } from './section.tsx'
import { Progress } from './steps.tsx'

interface Shown {
  ctx: ViewContext
  of: AnyImport
  data: RunShown
}

/** An import as it stands: what it would do, how far it is, what it did. */
export function importRun(ctx: ViewContext, of: AnyImport, data: RunShown) {
  const { t } = ctx
  const { standing, run } = data
  const titles = {
    read: t('Controlla prima di scrivere'),
    checked: t('Controlla prima di scrivere'),
    writing: t('Scrittura in corso'),
    written: t('Importazione finita'),
    undoing: t('Annullamento in corso'),
    undone: t('Importazione annullata'),
  }
  const busy = standing === 'writing' || standing === 'undoing'
  return (
    <Page
      ctx={ctx}
      title={`${titles[standing]} (${t(of.words.register)})`}
      heading={titles[standing]}
      facts={t('{table}, {date}, {person}', {
        table: tableName(ctx, run),
        date: ctx.dateTime(run.created_at),
        person: run.person_name,
      })}
      crumbs={importCrumbs(ctx, of)}
      noindex
      islands={busy ? ['progress'] : undefined}
    >
      {importSteps(ctx, standing === 'checked' ? 2 : busy ? 3 : 4)}
      <Said ctx={ctx} of={of} data={data} />
      {of.common && <Common ctx={ctx} of={of} data={data} />}
      {!busy && importRows(ctx, of, data)}
    </Page>
  )
}

/** What was said once for all rows. */
function Common({ ctx, of: { common = [] }, data: { run, fields, choices } }: Shown) {
  const words = (name: string, value: string): string => {
    const field = fields[name]!
    if (field.widget === 'date') return ctx.date(value)
    if (field.widget !== 'select' && field.widget !== 'radios' && field.widget !== 'checkboxes') return value
    // A choice that whoever looks may not know of is not said.
    const choice = (choices[name] ?? field.choices ?? []).find((one) => one.value === value)
    return choice ? (choice.literal ? choice.label : ctx.t(choice.label)) : ''
  }
  return (
    <DescriptionList
      entries={common.map((name) => [
        ctx.t(fields[name]!.label),
        (run.common?.[name] ?? [])
          .filter(Boolean)
          .map((value) => words(name, value))
          .join(', '),
      ])}
    />
  )
}

/** What there is to know and to do, before the rows. */
function Said(shown: Shown) {
  switch (shown.data.standing) {
    case 'writing':
    case 'undoing':
      return <Busy {...shown} />
    case 'written':
    case 'undone':
      return <Ended {...shown} />
    default:
      return <Preview {...shown} />
  }
}

function Preview({ ctx, of, data: { run, counts } }: Shown) {
  const { t } = ctx
  const paths = importPaths(of.list)
  const toWrite = (counts.new ?? 0) + (counts.changed ?? 0)
  const things = t(of.words.things, { count: toWrite })
  return (
    <>
      {toWrite === 0 ? (
        <Alert ctx={ctx} tone="warning" title={t('Non c’è nessuna riga da scrivere')}>
          <p>{t('Sono tutte uguali a quelle del registro, o da correggere.')}</p>
        </Alert>
      ) : (
        <Alert ctx={ctx} tone="info" title={t('Nel registro non è ancora cambiato niente')}>
          <p>
            {t(
              'Confermando, ne aggiungi {added, number} e ne cambi {changed, number}. Le righe da correggere restano fuori: {refused, number}.',
              {
                added: counts.new ?? 0,
                changed: counts.changed ?? 0,
                refused: counts.refused ?? 0,
              },
            )}
          </p>
          {of.words.consequence && <p>{t(of.words.consequence)}</p>}
        </Alert>
      )}
      <Actions>
        {toWrite > 0 && (
          <PostButton ctx={ctx} to={paths.confirm(run.id)} version={run.version}>
            {of.words.confirm ? t(of.words.confirm, { count: toWrite }) : t('Scrivi {things}', { things })}
          </PostButton>
        )}
        <LinkButton ctx={ctx} to={paths.columns(run.id)} tone="outline">
          {t('Cambia le colonne')}
        </LinkButton>
        <ToMend ctx={ctx} of={of} run={run} counts={counts} />
        <PostButton ctx={ctx} to={paths.discard(run.id)} tone="plain">
          {t('Scarta la tabella')}
        </PostButton>
      </Actions>
    </>
  )
}

/** The island looks again by itself; without it there is the link. */
function Busy({ ctx, of, data: { run, standing, counts } }: Shown) {
  const { t } = ctx
  const writing = standing === 'writing'
  const left = writing ? 0 : (counts.added ?? 0) + (counts.amended ?? 0)
  const done = writing
    ? (counts.added ?? 0) + (counts.amended ?? 0) + (counts.conflict ?? 0) + (counts.failed ?? 0)
    : (counts.undone ?? 0) + (counts.kept ?? 0)
  const max = writing ? (counts.new ?? 0) + (counts.changed ?? 0) : left + done
  return (
    <x-progress>
      <p>{t('Puoi lasciare questa pagina: il lavoro va avanti da solo.')}</p>
      <Progress
        ctx={ctx}
        label={writing ? t('Righe scritte') : t('Righe annullate')}
        value={done}
        max={max}
        words={t('{done, number} di {max, number}', { done, max })}
      />
      <Actions>
        <LinkButton ctx={ctx} to={importPaths(of.list).run(run.id)} tone="outline">
          {t('Aggiorna')}
        </LinkButton>
      </Actions>
    </x-progress>
  )
}

function Ended({ ctx, of, data: { run, standing, counts } }: Shown) {
  const { t } = ctx
  const kept = counts.kept ?? 0
  const left = (counts.refused ?? 0) + (counts.conflict ?? 0) + (counts.failed ?? 0)
  return (
    <>
      <Alert ctx={ctx} tone={standing === 'undone' && kept > 0 ? 'warning' : 'success'}>
        <p>
          {standing === 'undone'
            ? t(
                'Annullate: {undone, number}. Rimaste perché qualcuno le ha cambiate o usate: {kept, number}.',
                {
                  undone: counts.undone ?? 0,
                  kept,
                },
              )
            : t(
                'Aggiunte: {added, number}. Cambiate: {amended, number}. Già uguali: {same, number}. Non scritte: {left, number}.',
                {
                  added: counts.added ?? 0,
                  amended: counts.amended ?? 0,
                  same: counts.same ?? 0,
                  left,
                },
              )}
        </p>
      </Alert>
      <Actions>
        <LinkButton ctx={ctx} to={of.list}>
          {t('Vai al registro')}
        </LinkButton>
        <ToMend ctx={ctx} of={of} run={run} counts={counts} />
        {standing === 'written' && (counts.added ?? 0) + (counts.amended ?? 0) > 0 && (
          <PostButton ctx={ctx} to={importPaths(of.list).undo(run.id)} version={run.version} tone="outline">
            {t('Annulla l’importazione')}
          </PostButton>
        )}
      </Actions>
      {standing === 'written' && (
        <p class="form-text">
          {t(
            'Annullare toglie ciò che è stato aggiunto e rimette il resto com’era. Resta ciò che altri hanno cambiato dopo.',
          )}
        </p>
      )}
    </>
  )
}

function ToMend({
  ctx,
  of,
  run,
  counts,
}: { ctx: ViewContext; of: AnyImport } & Pick<RunShown, 'run' | 'counts'>) {
  if ((counts.refused ?? 0) + (counts.conflict ?? 0) + (counts.failed ?? 0) === 0) return null
  return (
    <LinkButton
      ctx={ctx}
      to={importPaths(of.list).refused(run.id)}
      tone="outline"
      icon="it-download"
      download
    >
      {ctx.t('Scarica le righe da correggere')}
    </LinkButton>
  )
}
