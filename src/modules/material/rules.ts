// SPDX-License-Identifier: AGPL-3.0-or-later
/** What a material lacks before review. */
import type { Check } from '#contracts/editions.ts'
import { picturesWithoutWords } from '#kernel/content/pictures.ts'
import { type Doc, isEmptyDoc } from '#kernel/content/schema.ts'
import { filesIn } from '#kernel/content/text.ts'
import type { Locale } from '#kernel/i18n/locale.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { isStale } from '#kernel/i18n/stale.ts'
import type { FileRole, MaterialFile } from './queries.ts'

/** What the checks read of a draft. */
export interface MaterialFacts {
  /** Italian. */
  readonly summary: string
  readonly updatedOn: string | null
  readonly body: Doc
  readonly research: readonly string[]
  readonly files: readonly {
    file_id: string
    role: FileRole
    language: Locale | null
    name: string
    state: MaterialFile['state']
  }[]
  readonly citations: number
  readonly revision: number
  /** Null without a translation. */
  readonly english: { readonly source_revision: number | null; readonly body: Doc } | null
}

/** Pages where what is missing is put right. */
export interface CheckPlaces {
  readonly text: string
  readonly english: string
}

/** What a material lacks: blocking first. Captions are required of every video (WCAG 1.2.2, level A). */
export function materialChecks(facts: MaterialFacts, places: CheckPlaces): Check[] {
  const { summary, updatedOn, body, files, research, citations, english, revision } = facts
  const has = (role: FileRole) => files.some((file) => file.role === role)
  const at = (field: string) => `${places.text}#campo-${field}`
  const shown = new Set(filesIn(body))
  const checks: Check[] = []
  const add = (blocking: boolean, source: string, path: string, values?: Check['values']) =>
    checks.push({ blocking, source, path, values })
  if (summary.trim() === '')
    add(true, msg('Manca il riassunto: scrivi a chi serve e che cosa trova.'), at('summary'))
  if (!updatedOn)
    add(true, msg('Manca il giorno in cui hai controllato il contenuto con le norme.'), at('updatedOn'))
  if (isEmptyDoc(body) && !has('attachment') && !has('video'))
    add(true, msg('Manca il contenuto: scrivi il testo, o allega un documento o un video.'), at('body'))
  if (has('video') && !has('captions'))
    add(true, msg('Al video mancano i sottotitoli: senza, chi non sente non può seguirlo.'), at('captionsIt'))
  for (const file of files)
    if (file.state !== 'ready')
      add(
        true,
        msg('Il file «{name}» è ancora in controllo: aspetta qualche minuto, poi ricarica la pagina.'),
        at('attachments'),
        { name: file.name },
      )
  if (!has('video') && has('captions')) add(false, msg('Ci sono sottotitoli ma non il video.'), at('video'))
  for (const file of files)
    if (file.role === 'image' && !shown.has(file.file_id))
      add(false, msg('L’immagine «{name}» non è nel testo: mettila, o toglila.'), at('images'), {
        name: file.name,
      })
  if (picturesWithoutWords(body).length > 0)
    add(true, msg('Un’immagine del testo non ha la descrizione per chi non la vede.'), at('body'))
  if (english && picturesWithoutWords(english.body).length > 0)
    add(
      true,
      msg('Un’immagine del testo inglese non ha la descrizione per chi non la vede.'),
      `${places.english}#campo-body`,
    )
  if (research.some((part) => part.trim() === ''))
    add(
      false,
      msg('Il materiale nasce da una ricerca: racconta domanda, metodo, fonti e risultati.'),
      at('question'),
    )
  if (citations === 0) add(false, msg('Non cita nessuna norma.'), at('citations'))
  if (!english) add(false, msg('Manca la traduzione in inglese.'), places.english)
  else if (isStale(english.source_revision, revision))
    add(false, msg('La traduzione in inglese è rimasta indietro.'), places.english)
  return checks
}
