// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { Localized } from '#ui/prose.tsx'
import { Section } from '#ui/section.tsx'
import type { Citing } from '../citing.ts'
import type { LegalReference } from '../queries.ts'
import { formatPlace } from './citations.tsx'

interface CitingTextsProps {
  ctx: ViewContext
  citing: readonly Citing[]
  act: LegalReference
}

/** The texts that rest on an act, each with the places that it cites. */
export function CitingTexts({ ctx, citing, act }: CitingTextsProps) {
  return (
    <Section title={ctx.t('Chi lo cita')} id="citazioni">
      {citing.length === 0 ? (
        <p>{ctx.t('Nessun testo pubblicato cita ancora questo atto.')}</p>
      ) : (
        <ul class="plain-list">
          {citing.map(({ words, title, path, places }) => (
            <li key={path}>
              {ctx.t(words)}:{' '}
              <a href={ctx.href(path)}>
                <Localized ctx={ctx} text={title} />
              </a>
              <PlacesCited ctx={ctx} places={places} act={act} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function PlacesCited({
  ctx,
  places,
  act,
}: Pick<Citing, 'places'> & { ctx: ViewContext; act: LegalReference }) {
  const words = places
    .filter(({ article }) => article !== '')
    .map((place) => formatPlace(ctx, place, act.level))
  return words.length > 0 && <span class="list-note"> {words.join(' · ')}</span>
}
