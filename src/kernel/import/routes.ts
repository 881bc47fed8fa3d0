// SPDX-License-Identifier: AGPL-3.0-or-later
/** The pages of an import: a table is sent, its columns are told, its rows are looked at, written, and taken back. */
import type { Actor, WithPermission } from '../access.ts'
import { Invalid } from '../errors.ts'
import type { FieldError } from '../forms/text.ts'
import { ok } from '../http/flash.ts'
import { gate } from '../http/gate.ts'
import { download, Elsewhere, formPage, page, type Query, type Route, seeOther, verb } from '../http/route.ts'
import { msg } from '../i18n/msg.ts'
import type { RowChoices } from '../list/address.ts'
import { confirmImport, discardImport, mapColumns, stageTable, undoImport } from './actions.ts'
import { saidIn } from './check.ts'
import type { AnyImport } from './definition.ts'
import { beginForm, columnsForm } from './forms.ts'
import { divide, guessMapping, knownHeadings, type Mapping } from './headings.ts'
import { importPaths } from './paths.ts'
import { countRows, findRun, type Group, listGroup, listRows, listRuns } from './queries.ts'
import { typedOf } from './row-import.ts'
import { sendRefused } from './send-refused.ts'
import type { BeginShown, ColumnsShown, RunShown } from './shown.ts'
import { type Run, standingOf } from './standing.ts'
import { TOO_MANY_ROWS } from './table/read-sheet.ts'
import { MOST_ROWS } from './table/table.ts'
import { readTableTask } from './table/tasks.ts'

const NO_ROWS = msg('Sotto le intestazioni non c’è nessuna riga.')

/** Tables read or looked at in one process: each holds ten thousand rows. */
const inTurn = gate(2)

const SAMPLE = 3
const PAGE = 25

/** Whose imports somebody sees: of a register of the whole network all of them, otherwise their own. */
const onlyOwn = ({ access }: AnyImport): boolean => access.place === null

export function importRoutes(definition: AnyImport): Route[] {
  const shown = runPage(definition)
  return [
    beginPage(definition),
    columnsPage(definition),
    shown,
    refusedRows(definition),
    ...verbs(definition, () => shown),
  ]
}

const subjectOf =
  (definition: AnyImport) =>
  async (db: Parameters<typeof findRun>[0], { runId = '' }: Record<string, string>, actor: Actor | null) => {
    const run = await findRun(db, runId, definition.kind)
    return run && onlyOwn(definition) && run.person_id !== actor?.id ? null : run
  }

const doorOf = (definition: AnyImport) => ({ access: definition.access, subject: subjectOf(definition) })

const knownOf = ({ columns, form }: AnyImport, said: (source: string) => string[]) =>
  knownHeadings(columns, (name) => said(form.fields[name]!.label))

const beginPage = (definition: AnyImport) =>
  formPage<unknown, BeginShown, typeof beginForm.fields, WithPermission>({
    path: importPaths(definition.list).begin,
    access: definition.access,
    form: beginForm,
    gate: inTurn,
    load: async ({ db, actor }) => {
      const runs = await listRuns(db, definition.kind, onlyOwn(definition) ? actor.id : null)
      return { runs: runs.map((run) => ({ run, standing: standingOf(run) })) }
    },
    stored: () => ({ headings: 'found' }),
    view: (ctx, data, form) => definition.views.begin(ctx, definition, data, form),
    act: async ({ hand, input, services }) => {
      const { file, pasted, headings } = input
      const refuse = (problem: FieldError) => new Invalid({ [file ? 'file' : 'pasted']: problem })
      const read = await services.run(readTableTask, file?.bytes ?? Buffer.from(pasted))
      if ('problem' in read) throw refuse(read.problem)
      const divided = divide(read.rows, knownOf(definition, saidIn(services)), headings === 'none')
      if (divided.rows.length === 0) throw refuse({ source: NO_ROWS })
      if (divided.rows.length > MOST_ROWS)
        throw refuse({ source: TOO_MANY_ROWS, values: { most: MOST_ROWS } })
      const id = await stageTable(hand, definition, { ...divided, fileName: file?.name ?? '' })
      return seeOther(importPaths(definition.list).columns(id))
    },
  })

const commonChoices = async (
  { common, choices }: AnyImport,
  ask: Parameters<NonNullable<AnyImport['choices']>>[0],
): Promise<RowChoices> => (common && (await choices?.(ask))) ?? {}

const columnsPage = (definition: AnyImport) =>
  formPage<Run, ColumnsShown & { readonly mapping: Mapping }, Record<string, never>, WithPermission>({
    ...doorOf(definition),
    path: importPaths(definition.list).columns(':runId'),
    form: (run) => columnsForm(definition, run) as never,
    gate: inTurn,
    load: async ({ db, subject: run, actor, locale, services }) => {
      if (run.confirmed_at) return new Elsewhere(importPaths(definition.list).run(run.id))
      const [rows, counts, choices] = await Promise.all([
        listRows(db, run.id, 0, SAMPLE),
        countRows(db, run.id),
        commonChoices(definition, { db, actor, locale, services }),
      ])
      const guessed = guessMapping(run.headings, knownOf(definition, saidIn(services)))
      const alone: Mapping = definition.alone && run.headings.length === 1 ? { [definition.alone]: 0 } : {}
      return { run, rows, count: counts.all ?? 0, choices, mapping: run.mapping ?? { ...alone, ...guessed } }
    },
    stored: ({ run, mapping }) => ({ ...run.common, ...mapping }),
    version: ({ run }) => run.version,
    view: (ctx, data, form) => definition.views.columns(ctx, definition, data, form),
    act: async ({ hand, subject: run, input, version, actor, locale, services }) => {
      const { form, columns, common = [] } = definition
      const said = input as Record<string, string | null>
      const mapping = Object.fromEntries(
        Object.keys(columns).flatMap((name) =>
          typeof said[name] === 'string' ? [[name, Number(said[name])]] : [],
        ),
      )
      const typed = typedOf(form, said)
      const checking = { actor, locale, services }
      const all = Object.fromEntries(common.map((name) => [name, typed[name]!]))
      await mapColumns(hand, definition, { run, version, mapping, common: all, checking })
      return seeOther(importPaths(definition.list).run(run.id))
    },
  })

const GROUPS: readonly Group[] = [
  'new',
  'changed',
  'same',
  'refused',
  'to_mend',
  'added',
  'amended',
  'conflict',
  'failed',
  'undone',
  'kept',
]

const asked = ({ righe, dopo = '' }: Query) => ({
  group: GROUPS.find((group) => group === righe) ?? null,
  after: /^\d{1,7}$/.test(dopo) ? Number(dopo) : 0,
})

const runPage = (definition: AnyImport) =>
  page<Run, RunShown, WithPermission>({
    ...doorOf(definition),
    path: importPaths(definition.list).run(':runId'),
    load: async ({ db, subject: run, query, actor, locale, services }) => {
      if (!run.checked_at) return new Elsewhere(importPaths(definition.list).columns(run.id))
      const { group, after } = asked(query)
      const [counts, found, choices] = await Promise.all([
        countRows(db, run.id),
        listGroup(db, run.id, { group, after, limit: PAGE + 1 }),
        commonChoices(definition, { db, actor, locale, services }),
      ])
      const rows = found.slice(0, PAGE)
      const next = found.length > PAGE ? rows.at(-1)!.line : null
      const { fields } = definition.form
      return {
        run,
        standing: standingOf(run),
        counts,
        group,
        rows,
        next,
        first: after === 0,
        fields,
        choices,
      }
    },
    view: (ctx, data) => definition.views.run(ctx, definition, data),
  })

const refusedRows = (definition: AnyImport) =>
  download<Run, WithPermission>({
    ...doorOf(definition),
    path: importPaths(definition.list).refused(':runId'),
    send: (ask, _request, reply, ctx) => sendRefused(definition, ask, reply, ctx),
  })

function verbs(definition: AnyImport, on: () => ReturnType<typeof runPage>): Route[] {
  const own = doorOf(definition)
  const paths = importPaths(definition.list)
  return [
    verb<Run, Record<string, never>, WithPermission>({
      ...own,
      path: paths.confirm(':runId'),
      on,
      act: async ({ hand, subject: run, version }) => {
        await confirmImport(hand, run, version)
        return seeOther(paths.run(run.id), ok(msg('Le righe si stanno scrivendo.')))
      },
    }),
    verb<Run, Record<string, never>, WithPermission>({
      ...own,
      path: paths.undo(':runId'),
      on,
      act: async ({ hand, subject: run, version }) => {
        await undoImport(hand, run, version)
        return seeOther(paths.run(run.id), ok(msg('L’importazione si sta annullando.')))
      },
    }),
    verb<Run, Record<string, never>, WithPermission>({
      ...own,
      path: paths.discard(':runId'),
      on,
      act: async ({ hand, subject: run }) => {
        await discardImport(hand, run)
        return seeOther(
          paths.begin,
          ok(msg('La tabella è stata scartata: nel registro non è cambiato niente.')),
        )
      },
    }),
  ]
}
