// SPDX-License-Identifier: AGPL-3.0-or-later
/** What a service sheet lacks before review. */
import type { Check } from '#contracts/editions.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { englishOf } from '#kernel/i18n/stale-text.ts'

/** What the checks read of a draft. */
export interface SheetFacts {
  readonly summary: LocalText
  readonly who: LocalText
  readonly how: LocalText
  readonly outputs: LocalText
  readonly updatedOn: string | null
  /** Whether a term in days or a phase says how long it takes. */
  readonly timed: boolean
  readonly documents: number
  readonly costs: number
  readonly citations: number
  /** Every text that readers see. */
  readonly texts: readonly LocalText[]
}

/** Pages where what is missing is put right. */
export interface CheckPlaces {
  readonly text: string
  readonly parts: string
}

/** What a sheet lacks: what stops it first. Without for whom and how it helps nobody at a desk; the rest is advice. */
export function sheetChecks(facts: SheetFacts, places: CheckPlaces): Check[] {
  const at = (field: string) => `${places.text}#campo-${field}`
  const checks: Check[] = []
  const add = (blocking: boolean, source: string, path: string) => checks.push({ blocking, source, path })
  if (facts.summary.it === '')
    add(true, msg('Manca il riassunto: scrivi che cosa si ottiene e chi lo chiede.'), at('summary_it'))
  if (facts.who.it === '') add(true, msg('Non dice a chi è rivolto.'), at('who_it'))
  if (facts.how.it === '') add(true, msg('Non dice come fare.'), at('how_it'))
  if (!facts.updatedOn)
    add(true, msg('Manca il giorno in cui hai controllato il contenuto con le norme.'), at('updatedOn'))
  if (facts.documents === 0) add(false, msg('Non dice quali documenti servono.'), `${places.parts}#documenti`)
  if (facts.costs === 0)
    add(
      false,
      msg('Non dice quanto costa. Se è gratis, scrivi un costo di zero euro.'),
      `${places.parts}#costi`,
    )
  if (!facts.timed) add(false, msg('Non dice quanto tempo ci vuole.'), at('max_days'))
  if (facts.outputs.it === '') add(false, msg('Non dice che cosa si ottiene.'), at('outputs_it'))
  if (facts.citations === 0) add(false, msg('Non cita nessuna norma.'), at('citations'))
  const english = englishOf(facts.texts)
  if (english === 'missing')
    add(false, msg('Manca la traduzione in inglese di qualche parte.'), at('title_en'))
  if (english === 'stale') add(false, msg('La traduzione in inglese è rimasta indietro.'), at('title_en'))
  return checks
}

/** Whether a cost still has to be told on a day ('YYYY-MM-DD'): what is to come is told, what is over is not. */
export const isTold = ({ valid_to }: { readonly valid_to: string | null }, day: string): boolean =>
  valid_to === null || valid_to >= day
