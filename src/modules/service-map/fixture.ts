// SPDX-License-Identifier: AGPL-3.0-or-later
/** Services for tests, written as people write them. */
import { type Client, idIn } from '../../../test/support/client.ts'

/** Begins a draft with a document, a cost and a phase. Gives its id. */
export async function writeService(
  client: Client,
  { theme, title, documentType }: { theme: string; title: string; documentType: string },
): Promise<string> {
  const id = idIn(
    await client.post('/redazione/servizi/nuovo', {
      title_it: title,
      summary_it: 'In breve.',
      who_it: 'Chi lo chiede.',
      how_it: 'Si va allo sportello.',
      updatedOn: '2026-11-01',
      theme,
    }),
  )
  await client.post(`/redazione/servizi/${id}/documenti/nuovo`, {
    document_type_id: documentType,
    form: 'copy',
    translation: 'none',
    position: '1',
  })
  await client.post(`/redazione/servizi/${id}/costi/nuovo`, {
    label_it: 'La domanda',
    amount: '0',
    position: '1',
  })
  await client.post(`/redazione/servizi/${id}/fasi/nuovo`, { title_it: 'Una fase', position: '1' })
  return id
}
