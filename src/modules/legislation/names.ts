// SPDX-License-Identifier: AGPL-3.0-or-later
/** The names that acts are cited by: each belongs to one act, however it is written. */
import type { Tx } from '#kernel/db/db.ts'
import { lockName } from '#kernel/db/lock.ts'
import { Invalid } from '#kernel/errors.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { freeSlug, slugOf } from '#kernel/slugs.ts'
import { actKey } from './acts.ts'
import { type LegalReference, listNamedActs, listSlugs } from './queries.ts'

type Named = Pick<LegalReference, 'urn' | 'short_title' | 'aliases'>

/** Throws `Invalid` on the field whose value another act has. No other act takes a name until the end of the transaction. */
export async function takeNames(tx: Tx, act: Named, own?: string): Promise<void> {
  await lockName(tx, 'legal_reference.names')
  const others = (await listNamedActs(tx)).filter(({ id }) => id !== own)
  const taken = new Map(
    others.flatMap((one) => [one.short_title, ...one.aliases].map((name) => [actKey(name), one] as const)),
  )
  const clashes = {
    urn: others.find(({ urn }) => urn === act.urn),
    short_title: taken.get(actKey(act.short_title)),
    aliases: act.aliases.map((alias) => taken.get(actKey(alias))).find(Boolean),
  }
  const errors: Invalid['fields'] = {}
  for (const [field, other] of Object.entries(clashes))
    if (other)
      errors[field] = { source: msg('È già di un altro atto: {act}.'), values: { act: other.short_title } }
  if (Object.keys(errors).length > 0) throw new Invalid(errors)
}

/** Words of addresses under /normativa that are pages of their own. */
const RESERVED = ['nuovo', 'da-verificare']

export const slugFor = async (tx: Tx, name: string): Promise<string> =>
  freeSlug(slugOf(name) || 'atto', new Set([...RESERVED, ...(await listSlugs(tx, slugOf(name)))]))
