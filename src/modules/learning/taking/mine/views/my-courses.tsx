// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { LinkButton } from '#ui/button.tsx'
import { CardGrid } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Page } from '#ui/page.tsx'
import { Pager } from '#ui/pager.tsx'
import * as paths from '../../../paths.ts'
import type { MyCourse } from '../queries.ts'
import { MyCourseCard } from './my-course-card.tsx'

interface Props {
  ctx: ViewContext
  courses: readonly MyCourse[]
  /** Italian path of the older ones. */
  older?: string
  /** The first page of the list. */
  first: boolean
}

export function MyCoursesPage({ ctx, courses, older, first }: Props) {
  const { t } = ctx
  return (
    <Page
      ctx={ctx}
      title={t('I miei corsi')}
      lead={t(
        'Quello che fai nei corsi lo vedi solo tu. Il tuo ente sa a quali sei iscritto, quali hai completato e per quante ore.',
      )}
      crumbs={[{ label: t('Formazione'), to: paths.catalogue() }]}
      noindex
    >
      {courses.length === 0 && first ? (
        <EmptyState
          ctx={ctx}
          title={t('Non sei ancora iscritto a nessun corso')}
          action={
            <LinkButton ctx={ctx} to={`${paths.catalogue()}?tipo=corsi`}>
              {t('Scegli un corso')}
            </LinkButton>
          }
        >
          <p>{t('Quando ti iscrivi, qui ritrovi il punto in cui eri e i tuoi attestati.')}</p>
        </EmptyState>
      ) : (
        <CardGrid wide>
          {courses.map((course) => (
            <MyCourseCard ctx={ctx} course={course} level={2} key={course.enrolment.id} />
          ))}
        </CardGrid>
      )}
      <Pager ctx={ctx} before={first ? undefined : paths.myCourses()} after={older} />
    </Page>
  )
}
