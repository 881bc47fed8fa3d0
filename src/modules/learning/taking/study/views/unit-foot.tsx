// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { StatusChip } from '#ui/badge.tsx'
import { LinkButton, PostButton } from '#ui/button.tsx'
import { Localized } from '#ui/prose.tsx'
import { Actions } from '#ui/section.tsx'
import * as paths from '../../../paths.ts'
import type { Neighbour, StudiedUnit } from '../queries.ts'
import { besideUnit } from './beside-unit.ts'

/** What one does at the end of a unit: says that it is read, and goes on. */
export function UnitFoot({ ctx, unit }: { ctx: ViewContext; unit: StudiedUnit }) {
  const { t } = ctx
  const asks = unit.enrolment_id !== null && unit.completion === 'confirmed' && !unit.completed_at
  const done = unit.enrolment_id !== null && unit.completed_at !== null
  const goesOn = unit.enrolment_id !== null && unit.completion === 'opened' && !done
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
      {goesOn && <p>{t('Questa unità è completa quando la apri: non devi segnare niente.')}</p>}
      {!unit.enrolment_id && !unit.later && (
        <p>
          <a href={ctx.href(paths.course(unit.course_slug))}>
            {t('Vai alla pagina del corso per iscriverti, fare la prova e ricevere l’attestato')}
          </a>
        </p>
      )}
      <nav class="unit-nav" aria-label={t('Unità vicine')}>
        {unit.previous && (
          <Toward ctx={ctx} from={unit} to={unit.previous} words={t('Unità precedente')} rel="prev" />
        )}
        {unit.next && (
          <Toward ctx={ctx} from={unit} to={unit.next} words={t('Unità successiva')} rel="next" />
        )}
        {!unit.next && <ToCourse ctx={ctx} unit={unit} />}
      </nav>
    </>
  )
}

interface TowardProps {
  ctx: ViewContext
  from: StudiedUnit
  to: Neighbour
  words: string
  rel: 'prev' | 'next'
}

/** A link for whoever only reads; a learner's button also keeps that they opened the unit from which they go. */
function Toward({ ctx, from, to, words, rel }: TowardProps) {
  const look = rel === 'next' ? 'unit-link unit-link-next' : 'unit-link'
  const inside = (
    <>
      <span class="unit-link-way">{words}</span> <Localized ctx={ctx} text={to.title} />
    </>
  )
  if (from.enrolment_id === null)
    return (
      <a class={look} rel={rel} href={ctx.href(besideUnit(from, to.id))}>
        {inside}
      </a>
    )
  return (
    <form method="post" action={ctx.href(paths.leaveUnit(from.course_slug, from.unit_id))}>
      <button type="submit" class={look} name="to" value={to.id}>
        {inside}
      </button>
    </form>
  )
}

function ToCourse({ ctx, unit }: { ctx: ViewContext; unit: StudiedUnit }) {
  const words = ctx.t('Torna al corso')
  if (unit.enrolment_id === null)
    return (
      <LinkButton ctx={ctx} to={`${paths.course(unit.course_slug)}#prova`} tone="outline">
        {words}
      </LinkButton>
    )
  return (
    <PostButton ctx={ctx} to={paths.leaveUnit(unit.course_slug, unit.unit_id)} tone="outline">
      {words}
    </PostButton>
  )
}
