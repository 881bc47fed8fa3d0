// SPDX-License-Identifier: AGPL-3.0-or-later
/** Acts brought into the register from a table: those of other networks, and the file of this register itself, changed and sent back. */

import { msg } from '#kernel/i18n/msg.ts'
import { rowImport } from '#kernel/import/row-import.ts'
import { importViews } from '#ui/import-views.tsx'
import { themeChoices } from '../../themes/index.ts'
import { readNames, slugsFor } from '../names.ts'
import { deleteAct, listActsByUrn } from './queries.ts'
import { actRow, openActs } from './row.ts'
import { recordFrom, valuesOf } from './rules.ts'

export const actImport = rowImport(actRow, {
  words: {
    register: msg('Normativa'),
    title: msg('Importa atti'),
    things: msg('{count, plural, one {# atto} other {# atti}}'),
  },
  columns: {
    urn: { headings: ['URN', 'CELEX', 'ECLI', 'URN o CELEX', 'URN or CELEX', 'Codice', 'Code'] },
    short_title: { headings: ['Atto', 'Act', 'Nome', 'Name'] },
    title_it: { headings: ['Titolo', 'Titolo italiano', 'Oggetto'] },
    title_en: { headings: ['Titolo inglese', 'English title', 'Title (English)'] },
    level: { choices: { national: ['Stato', 'Nazionale'], eu: ['UE', 'EU'], regional: ['Regionale'] } },
    kind: { headings: ['Tipo', 'Kind'] },
    adopted_on: { headings: ['Data', 'Date', 'Data di adozione'] },
    aliases: { headings: ['Alias', 'Altri nomi'], lines: true },
    articles: { headings: ['Articoli', 'Articles'] },
    link: { headings: ['Link', 'Indirizzo', 'URL'] },
    themes: { headings: ['Tematiche', 'Tematica', 'Themes'] },
  },
  key: ['urn'],
  nameOf: ({ short_title, urn }) => short_title?.[0] ?? urn?.[0] ?? '',
  choices: async (ask) => ({ themes: await themeChoices(ask, 'id') }),
  listByKeys: async (db, urns) =>
    new Map(
      (await listActsByUrn(db, urns)).map(({ key, themes, ...act }) => [
        key,
        { row: act, stored: valuesOf(act, themes) },
      ]),
    ),
  refuses: async (db) => {
    const names = await readNames(db)
    return (input, act) => {
      const named = recordFrom(input)
      const errors = names.clashes(named, act?.id)
      if (Object.keys(errors).length === 0) names.put(named, act?.id ?? named.urn)
      return errors
    }
  },
  open: ({ tx }) => openActs(tx, slugsFor),
  remove: (tx, act) => deleteAct(tx, act.id),
  views: importViews,
})
