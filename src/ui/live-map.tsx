// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'

interface LiveMapProps {
  ctx: ViewContext
  /** Name of the map, for whoever hears it. */
  name: string
  /** Address that answers with the points (`MapPoints` of src/islands/map/words.ts). */
  points: string
  /** What a point is: '# uffici in vista', with '#' for the number. */
  words: { one: string; many: string; none: string }
}

/**
 * The way to a map that one moves about in. Its page has the island `open-map`; without scripts nothing is shown, since the drawn map
 * and its table say the same.
 */
export function LiveMap({ ctx, name, points, words }: LiveMapProps) {
  const { t } = ctx
  const said = {
    open: t('Apri la mappa'),
    loading: t('Carico la mappa…'),
    failed: t('La mappa non si è caricata. Riprova, o usa l’elenco.'),
    help: t(
      'Muoviti con il dito, con il mouse o con le frecce. Con più e meno ti avvicini e ti allontani. Sotto c’è l’elenco di quello che vedi.',
    ),
    more: t('E altri #: avvicinati per leggerli.'),
    zoomIn: t('Avvicina'),
    zoomOut: t('Allontana'),
    name,
    ...words,
  }
  return (
    <x-open-map
      data-code={ctx.asset('live-map.js')}
      data-sheet={ctx.asset('live-map.css')}
      data-points={points}
      data-words={JSON.stringify(said)}
    ></x-open-map>
  )
}
