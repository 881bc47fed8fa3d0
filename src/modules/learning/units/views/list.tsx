// SPDX-License-Identifier: AGPL-3.0-or-later
import { isStale } from '#kernel/i18n/stale.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Badge } from '#ui/badge.tsx'
import { LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ReadingTime } from '#ui/prose.tsx'
import type { Standing } from '../../../review/index.ts'
import type { DeskCourse } from '../../course-queries.ts'
import { LONGEST_UNIT_MINUTES } from '../../course-rules.ts'
import * as paths from '../../paths.ts'
import { CourseFrame } from '../../views/course-frame.tsx'
import { EditList } from '../../views/edit-list.tsx'
import { Finish } from '../../views/finish.tsx'
import { PartChecks } from '../../views/part-checks.tsx'
import type { PinnedUnit, UnitTexts } from '../queries.ts'

type ListedUnit = PinnedUnit & { texts: UnitTexts }

interface Props {
  ctx: ViewContext
  data: { course: DeskCourse; units: readonly ListedUnit[]; standing: Standing }
}

export function UnitsPage({ ctx, data }: Props) {
  const { course, units, standing } = data
  const add = (
    <LinkButton ctx={ctx} to={paths.newUnit(course.id)}>
      {ctx.t('Nuova unità')}
    </LinkButton>
  )
  return (
    <CourseFrame ctx={ctx} course={course} here="units" writes>
      <h2>{ctx.t('Unità')}</h2>
      <PartChecks ctx={ctx} checks={standing.checks} below={paths.courseUnits(course.id)} />
      {units.length === 0 ? (
        <EmptyState ctx={ctx} icon="it-file" title={ctx.t('Nessuna unità')} action={add}>
          <p>
            {ctx.t(
              'Dividi il corso in parti che si leggono in sei minuti: chi viene interrotto riprende da lì.',
            )}
          </p>
        </EmptyState>
      ) : (
        <>
          <EditList
            ctx={ctx}
            label={ctx.t('Unità in ordine')}
            items={units.map((unit) => itemOf(ctx, course, unit))}
          />
          <div class="actions">{add}</div>
        </>
      )}
      {units.length > 0 && <Finish ctx={ctx} course={course} />}
    </CourseFrame>
  )
}

const itemOf = (ctx: ViewContext, course: DeskCourse, unit: ListedUnit) => ({
  anchor: `unita-${unit.unitId}`,
  title: unit.title.it,
  facts: <Facts ctx={ctx} unit={unit} />,
  edit: paths.editUnit(course.id, unit.unitId),
  remove: paths.removeUnit(course.id, unit.unitId),
  up: paths.moveUnit(course.id, unit.unitId, 'su'),
  down: paths.moveUnit(course.id, unit.unitId, 'giu'),
  links: [{ to: paths.englishUnit(course.id, unit.unitId), label: ctx.t('Inglese') }],
})

function Facts({ ctx, unit }: { ctx: ViewContext; unit: ListedUnit }) {
  const { it, en } = unit.texts
  const stale = en !== null && isStale(en.source_revision, it?.revision ?? 0)
  return (
    <>
      <ReadingTime ctx={ctx} minutes={unit.minutes} />{' '}
      {unit.minutes > LONGEST_UNIT_MINUTES && <Badge tone="warning">{ctx.t('più di sei minuti')}</Badge>}{' '}
      <Badge tone={!en || stale ? 'warning' : 'neutral'}>
        {!en ? ctx.t('senza inglese') : stale ? ctx.t('inglese da aggiornare') : ctx.t('anche in inglese')}
      </Badge>
    </>
  )
}
