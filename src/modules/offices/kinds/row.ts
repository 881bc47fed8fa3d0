// SPDX-License-Identifier: AGPL-3.0-or-later
/** A kind of office as a row of the network's own list. */
import { inLocale } from '#kernel/i18n/local-text.ts'
import { msg } from '#kernel/i18n/msg.ts'
import type { RowDefinition } from '#kernel/list/row-pages.ts'
import { rowViews } from '#ui/row-pages.tsx'
import { slugFor } from '../names.ts'
import * as paths from '../paths.ts'
import { type KindInput, kindForm, kindName } from './forms.ts'
import { findKind, insertKind, type Kind, type KindRecord, updateKind } from './queries.ts'

const recordFrom = (input: KindInput, before?: Kind): KindRecord => ({
  name: kindName.read(input, before?.name),
  usual_reach: input.usual_reach,
  position: input.position ?? 0,
})

export const kindRow: RowDefinition<Kind, typeof kindForm.fields> = {
  kind: 'office_kind',
  paths: paths.kinds,
  permission: 'office_kind.write',
  words: {
    register: msg('Tipi di ufficio'),
    add: msg('Nuovo tipo di ufficio'),
    archiving: msg(
      'Il tipo non si può più scegliere. Gli uffici che lo hanno lo tengono. Puoi rimetterlo in uso quando vuoi.',
    ),
  },
  nameOf: ({ name }, locale) => inLocale(name, locale).text,
  find: findKind,
  form: kindForm,
  stored: (_db, { name, usual_reach, position }) => ({ ...kindName.stored(name), usual_reach, position }),
  insert: async (tx, id, input) => {
    const kind = {
      id,
      slug: await slugFor(tx, 'office_kind', input.name_it),
      version: 1,
      ...recordFrom(input),
    }
    await insertKind(tx, kind)
    return kind
  },
  update: async (tx, kind, version, input) => {
    const to = recordFrom(input, kind)
    return (await updateKind(tx, kind.id, version, to)) ? { ...kind, ...to, version: version + 1 } : null
  },
  // What an office is stands in what the search keeps of the office.
  search: () => [],
  views: rowViews,
}
