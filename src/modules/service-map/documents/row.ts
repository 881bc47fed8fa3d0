// SPDX-License-Identifier: AGPL-3.0-or-later
/** A kind of document as a row of the network's own list. */
import type { Hand } from '#kernel/hand.ts'
import { inLocale } from '#kernel/i18n/local-text.ts'
import { LOCALES } from '#kernel/i18n/locale.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { type RowDefinition, reindexRows } from '#kernel/list/row-pages.ts'
import type { SearchEntry } from '#kernel/search.ts'
import { claimSlug, slugOf } from '#kernel/slugs.ts'
import { rowViews } from '#ui/row-pages.tsx'
import * as paths from '../paths.ts'
import { type DocumentInput, documentForm, documentName, issuer, whereTo } from './forms.ts'
import {
  type DocumentRecord,
  type DocumentType,
  findDocumentType,
  insertDocumentType,
  listDocumentSlugs,
  updateDocumentType,
} from './queries.ts'

/** Addresses of the register that are pages. */
const PAGES: ReadonlySet<string> = new Set(['nuovo'])

const recordFrom = (input: DocumentInput, before?: DocumentType): DocumentRecord => ({
  name: documentName.read(input, before?.name),
  issuer: issuer.read(input, before?.issuer),
  where_to: whereTo.read(input, before?.where_to),
  validity_months: input.validity_months,
})

const searchEntries = ({ id, slug, name, issuer: by, where_to }: DocumentType): SearchEntry[] =>
  LOCALES.filter((language) => name[language] !== undefined).map((language) => ({
    entityId: id,
    language,
    kind: 'document_type',
    title: inLocale(name, language).text,
    summary: inLocale(by, language).text,
    body: inLocale(where_to, language).text,
    path: paths.documents.row(slug),
  }))

export const documentRow: RowDefinition<DocumentType, typeof documentForm.fields> = {
  kind: 'document_type',
  paths: paths.documents,
  permission: 'service.write',
  words: {
    register: msg('Documenti per i servizi'),
    add: msg('Nuovo documento'),
    archiving: msg(
      'Il documento non si può più scegliere. Le schede che lo chiedono lo tengono. Puoi rimetterlo in uso quando vuoi.',
    ),
  },
  nameOf: ({ name }, locale) => inLocale(name, locale).text,
  find: findDocumentType,
  form: documentForm,
  stored: (_db, { name, issuer: by, where_to, validity_months }) => ({
    ...documentName.stored(name),
    ...issuer.stored(by),
    ...whereTo.stored(where_to),
    validity_months,
  }),
  insert: async (tx, id, input) => {
    const { name_it: name } = input
    const slug = await claimSlug(tx, {
      kind: 'document_type',
      table: 'document_type',
      wanted: PAGES.has(slugOf(name)) ? `documento ${name}` : name,
      stem: 'documento',
    })
    const row = { id, slug, version: 1, ...recordFrom(input) }
    await insertDocumentType(tx, row)
    return row
  },
  update: async (tx, row, version, input) => {
    const to = recordFrom(input, row)
    return (await updateDocumentType(tx, row.id, version, to))
      ? { ...row, ...to, version: version + 1 }
      : null
  },
  search: searchEntries,
  views: rowViews,
}

export const reindexDocuments = async (hand: Pick<Hand, 'tx' | 'index'>): Promise<number> =>
  reindexRows(hand, documentRow, await listDocumentSlugs(hand.tx))
