// SPDX-License-Identifier: AGPL-3.0-or-later
/** A theme as a row that coordinators add, amend, archive and take back. */
import { inLocale } from '#kernel/i18n/local-text.ts'
import { msg } from '#kernel/i18n/msg.ts'
import type { RowDefinition } from '#kernel/list/row-pages.ts'
import { rowViews } from '#ui/row-pages.tsx'
import { freeSlug } from '../actions.ts'
import * as paths from '../paths.ts'
import { insertTheme } from '../queries.ts'
import { themeForm } from './forms.ts'
import { findManaged, type ManagedTheme, updateTheme } from './queries.ts'
import { recordFrom, searchEntries, valuesOf } from './rules.ts'

export const themeRow: RowDefinition<ManagedTheme, typeof themeForm.fields> = {
  kind: 'theme',
  paths: paths.register,
  permission: 'theme.write',
  words: {
    register: msg('Registro delle tematiche'),
    add: msg('Aggiungi una tematica'),
    archiving: msg(
      'La tematica esce dagli elenchi e dalla ricerca. I testi che ne fanno parte restano dove sono. Puoi rimetterla in uso quando vuoi.',
    ),
  },
  nameOf: (theme, locale) => inLocale(theme.name, locale).text,
  find: findManaged,
  form: themeForm,
  stored: (_db, theme) => valuesOf(theme),
  insert: async (tx, id, input) => {
    const record = recordFrom(input)
    const slug = await freeSlug(tx, record.name.it, 'name_it')
    await insertTheme(tx, { id, slug, ...record })
    return { id, slug, ...record, version: 1, texts: [], parts: [], succeeded: false }
  },
  update: async (tx, theme, version, input) => {
    const record = recordFrom(input, theme)
    if (!(await updateTheme(tx, theme.id, version, record))) return null
    return { ...theme, ...record, version: version + 1 }
  },
  search: searchEntries,
  views: rowViews,
}
