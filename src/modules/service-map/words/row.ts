// SPDX-License-Identifier: AGPL-3.0-or-later
/** A word as people say it, as a row of the network's own list. */
import type { Db } from '#kernel/db/db.ts'
import { Invalid } from '#kernel/errors.ts'
import type { Hand } from '#kernel/hand.ts'
import { inLocale } from '#kernel/i18n/local-text.ts'
import { msg } from '#kernel/i18n/msg.ts'
import type { RowDefinition } from '#kernel/list/row-pages.ts'
import { claimSlug, slugOf } from '#kernel/slugs.ts'
import { rowViews } from '#ui/row-pages.tsx'
import { indexWorks } from '../../review/index.ts'
import { serviceKind } from '../kind.ts'
import * as paths from '../paths.ts'
import { linesOf, type TermInput, termForm } from './forms.ts'
import {
  findTerm,
  findTermCalled,
  insertTerm,
  listMeant,
  listServicesToChoose,
  listTermServices,
  setTermServices,
  type Term,
  type TermRecord,
  updateTerm,
} from './queries.ts'
import { plainOf } from './rules.ts'

/** Addresses of the register that are pages. */
const PAGES: ReadonlySet<string> = new Set(['nuovo'])

const recordFrom = ({ term, means }: TermInput): TermRecord => ({
  term,
  plain: plainOf(term),
  means: linesOf(means),
})

const taken = () => new Invalid({ term: { source: msg('Questa parola c’è già: cercala nell’elenco.') } })

async function refuseTaken(db: Db, plain: string, own: string): Promise<void> {
  const other = await findTermCalled(db, plain)
  if (other && other.id !== own) throw taken()
}

export const termRow: RowDefinition<Term, typeof termForm.fields> = {
  kind: 'service_term',
  paths: paths.terms,
  permission: 'service.write',
  words: {
    register: msg('Parole per cercare'),
    add: msg('Nuova parola'),
    archiving: msg('Con questa parola non si trova più nessun servizio. Puoi rimetterla in uso quando vuoi.'),
  },
  nameOf: ({ term }) => term,
  find: findTerm,
  form: termForm,
  stored: async (db, { id, term, means }) => ({
    term,
    means: means.join('\n'),
    services: await listTermServices(db, id),
  }),
  choices: async ({ db, locale }) => ({
    services: (await listServicesToChoose(db)).map(({ id, title }) => ({
      value: id,
      label: inLocale(title, locale).text,
      literal: true,
    })),
  }),
  insert: async (tx, id, input) => {
    const record = recordFrom(input)
    const slug = await claimSlug(tx, {
      kind: 'service_term',
      table: 'service_term',
      wanted: PAGES.has(slugOf(input.term)) ? `parola ${input.term}` : input.term,
      stem: 'parola',
    })
    if (!(await insertTerm(tx, { id, slug, ...record }))) throw taken()
    await setTermServices(tx, id, input.services)
    return { id, slug, version: 1, ledTo: [], ...record }
  },
  update: async (tx, row, version, input) => {
    const record = recordFrom(input)
    await refuseTaken(tx, record.plain, row.id)
    const ledTo = await listMeant(tx, row.id)
    if (!(await updateTerm(tx, row.id, version, record))) return null
    await setTermServices(tx, row.id, input.services)
    return { ...row, ...record, version: version + 1, ledTo }
  },
  // It is found by nobody itself: the services that it means are.
  search: () => [],
  after: indexMeant,
  views: rowViews,
}

/** Services that a word means, or meant, are found by it from now on, or no longer. */
async function indexMeant(hand: Hand, { id, ledTo }: Term): Promise<void> {
  const ids = new Set([...ledTo, ...(await listMeant(hand.tx, id))])
  await indexWorks(hand, serviceKind, [...ids].sort())
}
