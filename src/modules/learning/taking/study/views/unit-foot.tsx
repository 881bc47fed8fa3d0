// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { StatusChip } from '#ui/badge.tsx'
import { LinkButton, PostButton } from '#ui/button.tsx'
import { Localized } from '#ui/prose.tsx'
import { Actions } from '#ui/section.tsx'
import * as paths from '../../../paths.ts'
import type { Neighbour, UnitPage } from '../queries.ts'

/** What one does at the end of a unit: says that it is read, and goes on. */
export function UnitFoot({ ctx, unit }: { ctx: ViewContext; unit: UnitPage }) {
  const { t } = ctx
  const asks = unit.enrolment_id !== null && unit.completion === 'confirmed' && !unit.completed_at
  const done = unit.enrolment_id !== null && !asks
  return (
    <>
      {asks && (
        <Actions>
          <PostButton ctx={ctx} to={paths.readUnit(unit.course_slug, unit.unit_id)}>
            {t('Ho letto: segna come completata')}
          </PostButton>
        </Actions>
      )}
      {done && (
        <Actions>
          <StatusChip ctx={ctx} tone="success">
            {t('Completata')}
          </StatusChip>
        </Actions>
      )}
      {!unit.enrolment_id && (
        <p>
          <a href={ctx.href(paths.course(unit.course_slug))}>
            {t('Vai alla pagina del corso per iscriverti, fare la prova e ricevere l’attestato')}
          </a>
        </p>
      )}
      <nav class="unit-nav" aria-label={t('Unità vicine')}>
        {unit.previous && (
          <Toward
            ctx={ctx}
            slug={unit.course_slug}
            unit={unit.previous}
            words={t('Unità precedente')}
            rel="prev"
          />
        )}
        {unit.next && (
          <Toward
            ctx={ctx}
            slug={unit.course_slug}
            unit={unit.next}
            words={t('Unità successiva')}
            rel="next"
          />
        )}
        {!unit.next && (
          <LinkButton ctx={ctx} to={`${paths.course(unit.course_slug)}#prova`} tone="outline">
            {t('Torna al corso')}
          </LinkButton>
        )}
      </nav>
    </>
  )
}

interface TowardProps {
  ctx: ViewContext
  slug: string
  unit: Neighbour
  words: string
  rel: 'prev' | 'next'
}

const Toward = ({ ctx, slug, unit, words, rel }: TowardProps) => (
  <a
    class={rel === 'next' ? 'unit-link unit-link-next' : 'unit-link'}
    rel={rel}
    href={ctx.href(paths.unit(slug, unit.id))}
  >
    <span class="unit-link-way">{words}</span> <Localized ctx={ctx} text={unit.title} />
  </a>
)
