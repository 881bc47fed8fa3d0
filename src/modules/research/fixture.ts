// SPDX-License-Identifier: AGPL-3.0-or-later
/** Research for tests, written as people write it. */
import { type Client, idIn } from '../../../test/support/client.ts'

/** Begins a draft with a finding and a source. Gives its id. */
export async function writeResearch(client: Client, theme: string, title: string): Promise<string> {
  const id = idIn(
    await client.post('/redazione/ricerche/nuova', {
      title_it: title,
      summary_it: 'In breve.',
      question_it: 'Che cosa succede allo sportello?',
      method_it: 'Lettura di documenti.',
      territory: 'Ferrara',
      updatedOn: '2026-11-01',
      theme,
    }),
  )
  await client.post(`/redazione/ricerche/${id}/risultati/nuovo`, {
    title_it: 'Un risultato',
    body_it: 'Una spiegazione.',
    position: '1',
  })
  await client.post(`/redazione/ricerche/${id}/fonti/nuova`, { title: 'Una fonte', position: '1' })
  return id
}
