// SPDX-License-Identifier: AGPL-3.0-or-later
/** Bodies brought into the register from a table: the file of the index of public administrations, or this register's own, sent back. */
import { msg } from '#kernel/i18n/msg.ts'
import { rowImport } from '#kernel/import/row-import.ts'
import { importViews } from '#ui/import-views.tsx'
import { codesTaken } from './codes.ts'
import { deleteBody, listBodiesByName, listCodes } from './queries.ts'
import { recordFrom, valuesOf } from './record.ts'
import { bodyRow } from './row.ts'

export const bodyImport = rowImport(bodyRow, {
  words: {
    register: msg('Enti'),
    title: msg('Importa enti'),
    things: msg('{count, plural, one {# ente} other {# enti}}'),
  },
  // Headings of the register's own file, and of the open data of the index (indicepa.gov.it), as they are spelt there.
  columns: {
    name: { headings: ['Ente', 'Nome', 'Denominazione', 'Denominazione_ente', 'Body', 'Name'] },
    short_name: { headings: ['Nome breve', 'Acronimo', 'Short name'] },
    kind: {
      headings: ['Tipo', 'Tipo di ente', 'Kind'],
      choices: { health_authority: ['AUSL', 'ASL', 'Azienda USL'], employment_centre: ['CPI'] },
    },
    place: { headings: ['Comune', 'Sede', 'Comune in cui ha sede', 'Municipality'] },
    province: { headings: ['Provincia', 'Sigla', 'Province'] },
    istat_code: { headings: ['Codice ISTAT', 'Codice_comune_ISTAT', 'ISTAT'] },
    ipa_code: { headings: ['Codice IPA', 'Codice_IPA', 'cod_amm', 'IPA'] },
    fiscal_code: { headings: ['Codice fiscale', 'Codice_fiscale_ente', 'Fiscal code'] },
    website: { headings: ['Sito', 'Sito_istituzionale', 'Website'] },
    pec: { headings: ['PEC'] },
    email: { headings: ['E-mail', 'Email'] },
    phone: { headings: ['Telefono', 'Phone'] },
  },
  key: ['name'],
  nameOf: ({ name }) => name?.[0] ?? '',
  listByKeys: async (db, names) =>
    new Map(
      (await listBodiesByName(db, names)).map((body) => [
        body.name.toLowerCase(),
        { row: body, stored: { ...valuesOf(body) } },
      ]),
    ),
  refuses: async (db) => {
    const known = await listCodes(db)
    return (input, body) => {
      const record = recordFrom(input)
      const errors = codesTaken(record, known, body?.id ?? null)
      // A second row of the same table may not take the code of the first.
      if (Object.keys(errors).length === 0) known.push({ ...record, id: body?.id ?? record.name })
      return errors
    }
  },
  remove: (tx, body) => deleteBody(tx, body.id),
  views: importViews,
})
