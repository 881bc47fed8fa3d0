// SPDX-License-Identifier: AGPL-3.0-or-later
/** A case is its address: which services, from where, when, in which language. Nothing of it is kept. */
import type { Ask } from '#kernel/http/route.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'
import { findOffices, type OfficeFound } from '../../offices/index.ts'
import { listOfferings } from '../offerings/queries.ts'
import { loadAnswer, type SheetAnswer, type Where, whereAsked } from '../reading/answer.ts'
import { findOffered } from '../reading/queries.ts'
import { listServicesToChoose } from '../words/queries.ts'
import { type Paper, papersOf, slugsIn, sumsOf } from './rules.ts'

const OFFICES_SHOWN = 10

export interface CaseOffice {
  readonly office: OfficeFound
  readonly titles: readonly LocalText[]
}

export interface CaseShown {
  readonly slugs: readonly string[]
  readonly sheets: readonly SheetAnswer[]
  readonly papers: readonly Paper[]
  readonly sums: readonly { readonly currency: string; readonly amount: string }[]
  readonly where: Pick<Where, 'context' | 'choices' | 'asked' | 'at'>
  /** Those that do most of what is asked first. */
  readonly offices: readonly CaseOffice[]
  readonly others: readonly { readonly slug: string; readonly title: LocalText }[]
}

export async function loadCase(ask: Ask<unknown>): Promise<CaseShown> {
  const { db, query, locale, services } = ask
  const asked = slugsIn(query.s, query.piu)
  const found = (await Promise.all(asked.map((slug) => findOffered(db, slug)))).filter((one) => one !== null)
  // A case is printed and handed over: notes of operators stay on the sheets.
  const sheets = await Promise.all(found.map((service) => loadAnswer({ ...ask, actor: null }, service, 1)))
  const where = await whereAsked({ ...ask, actor: null })
  const told = sheets.map(({ service, content: { parts } }) => ({
    title: service.title,
    documents: parts.documents,
    costs: parts.costs,
  }))
  const slugs = found.map(({ slug }) => slug)
  return {
    slugs,
    sheets,
    papers: papersOf(told),
    sums: sumsOf(told),
    where,
    offices: await officesOf(ask, found, where.asked),
    others: (await listServicesToChoose(db)).filter(({ slug }) => !slugs.includes(slug)),
  }

  async function officesOf(
    { actor }: Pick<Ask<unknown>, 'actor'>,
    all: readonly { id: string; title: LocalText }[],
    officesAsked: Where['asked'],
  ): Promise<CaseOffice[]> {
    const titles = new Map<string, LocalText[]>()
    for (const { id, title } of all)
      for (const { office_id } of await listOfferings(db, id))
        titles.set(office_id, [...(titles.get(office_id) ?? []), title])
    const who = { actor, at: services.clock.now(), locale, limit: 100 }
    const { offices } = await findOffices(db, [...titles.keys()], officesAsked, who)
    return offices
      .map((office) => ({ office, titles: titles.get(office.id)! }))
      .sort((a, b) => b.titles.length - a.titles.length)
      .slice(0, OFFICES_SHOWN)
  }
}
