// SPDX-License-Identifier: AGPL-3.0-or-later
/** What a research lacks before review. */
import type { Check } from '#contracts/editions.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { englishOf } from '#kernel/i18n/stale-text.ts'
import type { ResearchFile } from './queries.ts'

/** What the checks read of a draft. */
export interface ResearchFacts {
  readonly title: LocalText
  readonly summary: LocalText
  readonly question: LocalText
  readonly method: LocalText
  /** Whether it says where it was done. */
  readonly placed: boolean
  readonly updatedOn: string | null
  readonly findings: readonly { readonly title: LocalText; readonly body: LocalText }[]
  readonly sources: number
  readonly files: readonly Pick<ResearchFile, 'name' | 'state'>[]
  readonly citations: number
}

/** Pages where what is missing is put right. */
export interface CheckPlaces {
  readonly text: string
  readonly findings: string
}

/** What a research lacks: what stops it first. Whoever reads a finding must be able to see where it comes from. */
export function researchChecks(facts: ResearchFacts, places: CheckPlaces): Check[] {
  const at = (field: string) => `${places.text}#campo-${field}`
  const checks: Check[] = []
  const add = (blocking: boolean, source: string, path: string, values?: Check['values']) =>
    checks.push({ blocking, source, path, values })
  if (facts.summary.it === '')
    add(true, msg('Manca il riassunto: scrivi che cosa avete cercato e trovato.'), at('summary_it'))
  if (facts.question.it === '') add(true, msg('Manca la domanda della ricerca.'), at('question_it'))
  if (facts.method.it === '') add(true, msg('Manca il metodo: di’ come avete cercato.'), at('method_it'))
  if (!facts.updatedOn)
    add(true, msg('Manca il giorno in cui hai controllato il contenuto con le norme.'), at('updatedOn'))
  if (facts.findings.length === 0)
    add(true, msg('Non c’è ancora nessun risultato: aggiungine almeno uno.'), places.findings)
  if (facts.sources === 0)
    add(true, msg('Non c’è ancora nessuna fonte: aggiungine almeno una.'), places.findings)
  for (const file of facts.files)
    if (file.state !== 'ready')
      add(
        true,
        msg('Il file «{name}» è ancora in controllo: aspetta qualche minuto, poi ricarica la pagina.'),
        at('documents'),
        { name: file.name },
      )
  if (!facts.placed) add(false, msg('Non dice in quale territorio è stata fatta.'), at('territory'))
  if (facts.citations === 0) add(false, msg('Non cita nessuna norma.'), at('citations'))
  const english = englishOf(
    [facts.title, facts.summary, facts.question, facts.method].concat(
      facts.findings.flatMap(({ title, body }) => [title, body]),
    ),
  )
  if (english === 'missing')
    add(false, msg('Manca la traduzione in inglese di qualche parte.'), at('title_en'))
  if (english === 'stale') add(false, msg('La traduzione in inglese è rimasta indietro.'), at('title_en'))
  return checks
}
