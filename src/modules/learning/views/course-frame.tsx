// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ViewContext } from '#kernel/render/context.ts'
import type { Children } from '#ui/children.ts'
import { Page } from '#ui/page.tsx'
import { Tabs } from '#ui/tabs.tsx'
import { deskPath, isEditable, StateChip } from '../../review/index.ts'
import type { DeskCourse } from '../course-queries.ts'
import * as paths from '../paths.ts'

export type CoursePlace = 'settings' | 'units' | 'questions' | 'materials' | 'preview'

interface Props {
  ctx: ViewContext
  course: DeskCourse
  here: CoursePlace
  /** Whether the pages to write in are open to this person. */
  writes: boolean
  /** Of a page inside one of the tabs. */
  title?: string
  islands?: readonly string[]
  children: Children
}

/** The frame of the pages of one course at the desk. */
export function CourseFrame({ ctx, course, here, writes, title, islands, children }: Props) {
  const { number, state } = course
  const name = <span lang={ctx.locale === 'it' ? undefined : 'it'}>{course.title.it}</span>
  return (
    <Page
      ctx={ctx}
      title={`${title ?? placesOf(ctx)[here]}: ${course.title.it}`}
      heading={title ?? name}
      above={title ? name : ctx.t('Corso')}
      facts={[
        <StateChip ctx={ctx} state={state} key="state" />,
        ' ',
        ctx.t('versione {number, number}', { number }),
      ]}
      crumbs={[
        { label: ctx.t('Redazione'), to: deskPath() },
        ...(title ? [{ label: name, to: paths.editCourse(course.id) }] : []),
      ]}
      crumb={title ?? name}
      noindex
      islands={islands}
    >
      <CourseTabs ctx={ctx} course={course} here={here} writes={writes && isEditable(state)} />
      {children}
    </Page>
  )
}

const placesOf = (ctx: ViewContext): Record<CoursePlace, string> => ({
  settings: ctx.t('Corso e prova'),
  units: ctx.t('Unità'),
  questions: ctx.t('Domande'),
  materials: ctx.t('Materiali'),
  preview: ctx.t('Anteprima e revisione'),
})

function CourseTabs({ ctx, course, here, writes }: Pick<Props, 'ctx' | 'course' | 'here' | 'writes'>) {
  const { id } = course
  if (!writes) return null
  const labels = placesOf(ctx)
  const tabs: [CoursePlace, string][] = [
    ['settings', paths.editCourse(id)],
    ['units', paths.courseUnits(id)],
    ['questions', paths.courseQuestions(id)],
    ['materials', paths.courseMaterials(id)],
    ['preview', paths.previewCourse(id)],
  ]
  return (
    <Tabs
      ctx={ctx}
      label={ctx.t('Pagine di questo corso')}
      tabs={tabs.map(([place, to]) => ({ to, label: labels[place], current: place === here }))}
    />
  )
}
