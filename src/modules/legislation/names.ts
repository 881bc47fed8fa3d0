// SPDX-License-Identifier: AGPL-3.0-or-later
/** The names that acts are cited by: each belongs to one act, however it is written. */
import type { Db, Tx } from '#kernel/db/db.ts'
import { lockName } from '#kernel/db/lock.ts'
import { Invalid } from '#kernel/errors.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { freeSlug, slugOf } from '#kernel/slugs.ts'
import { actKey } from './acts.ts'
import { type LegalReference, listNamedActs, listSlugs } from './queries.ts'

type Named = Pick<LegalReference, 'urn' | 'short_title' | 'aliases'>

/** Who has which name: read once, and kept up to date with what is added or amended. */
export interface NameBook {
  /** By the field whose value another act has. */
  clashes(act: Named, own?: string): Invalid['fields']
  put(act: Named, id: string): void
}

export async function readNames(db: Db): Promise<NameBook> {
  const urns = new Map<string, Owner>()
  const names = new Map<string, Owner>()
  const put = (act: Named, id: string) => {
    const owner = { id, name: act.short_title }
    urns.set(act.urn, owner)
    for (const name of [act.short_title, ...act.aliases]) names.set(actKey(name), owner)
  }
  for (const act of await listNamedActs(db)) put(act, act.id)
  return {
    put,
    clashes: (act, own) => {
      const taken = (owner: Owner | undefined) => (owner && owner.id !== own ? owner : undefined)
      const found = {
        urn: taken(urns.get(act.urn)),
        short_title: taken(names.get(actKey(act.short_title))),
        aliases: act.aliases.map((alias) => taken(names.get(actKey(alias)))).find(Boolean),
      }
      const errors: Invalid['fields'] = {}
      for (const [field, other] of Object.entries(found))
        if (other)
          errors[field] = { source: msg('È già di un altro atto: {act}.'), values: { act: other.name } }
      return errors
    },
  }
}

interface Owner {
  readonly id: string
  readonly name: string
}

/** No other act takes a name until the end of the transaction. */
export async function holdNames(tx: Tx): Promise<NameBook> {
  await lockName(tx, 'legal_reference.names')
  return readNames(tx)
}

/** Throws `Invalid` on the field whose value another act has. */
export function takeName(book: NameBook, act: Named, own?: string): void {
  const errors = book.clashes(act, own)
  if (Object.keys(errors).length > 0) throw new Invalid(errors)
}

/** Words of addresses under /normativa that are pages of their own. */
const RESERVED = ['nuovo', 'importa', 'da-verificare']

export const slugFor = async (tx: Tx, name: string): Promise<string> =>
  freeSlug(slugOf(name) || 'atto', new Set([...RESERVED, ...(await listSlugs(tx, slugOf(name)))]))
