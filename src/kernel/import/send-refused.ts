// SPDX-License-Identifier: AGPL-3.0-or-later
/** The rows that were not written, as a table like the one that came: to be mended and sent again. */
import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import type { Db } from '../db/db.ts'
import type { Ask } from '../http/route.ts'
import { msg } from '../i18n/msg.ts'
import { BYTE_ORDER_MARK, csvLine } from '../list/csv.ts'
import type { ViewContext } from '../render/context.ts'
import type { AnyImport } from './definition.ts'
import { columnLetters } from './forms.ts'
import { listGroup } from './queries.ts'
import type { Run, StagedRow } from './standing.ts'

const BATCH = 500
const LINE = msg('Riga nel file')
const WRONG = msg('Che cosa correggere')

export async function sendRefused(
  definition: AnyImport,
  { db, subject: run, services }: Pick<Ask<Run>, 'db' | 'subject' | 'services'>,
  reply: FastifyReply,
  ctx: ViewContext,
): Promise<unknown> {
  const first = await next(db, run, 0)
  async function* lines(): AsyncGenerator<string, void> {
    const headings = run.headings.map((heading, at) => heading || columnLetters(at))
    yield BYTE_ORDER_MARK + csvLine([...headings, ctx.t(LINE), ctx.t(WRONG)], ctx.locale)
    for (let rows = first; rows.length > 0; rows = await next(db, run, rows.at(-1)!.line))
      yield rows.map((row) => csvLine(cellsOf(definition, run, row, ctx), ctx.locale)).join('')
    if (services.demo) yield csvLine([ctx.t('Dimostrazione: dati inventati, senza valore')], ctx.locale)
  }
  return reply
    .headers({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'attachment; filename="righe-da-correggere.csv"',
      'cache-control': 'private, no-store',
    })
    .send(Readable.from(lines()))
}

const next = (db: Db, run: Run, after: number): Promise<StagedRow[]> =>
  listGroup(db, run.id, { group: 'to_mend', after, limit: BATCH })

function cellsOf(
  { form }: AnyImport,
  { headings }: Run,
  { cells, line, errors }: StagedRow,
  { t }: ViewContext,
) {
  const wrong = Object.entries(errors ?? {}).map(([name, { source, values }]) => {
    const field = form.fields[name]
    return field ? `${t(field.label)}: ${t(source, values)}` : t(source, values)
  })
  return [...headings.map((_heading, at) => cells[at] ?? ''), line, wrong.join(' ')]
}
