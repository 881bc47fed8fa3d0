// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Actor, signedIn, withPermissionSomewhere } from '#kernel/access.ts'
import { dayIn } from '#kernel/clock.ts'
import type { InputOf } from '#kernel/forms/form.ts'
import { readTranslation, storedTranslation } from '#kernel/forms/translation.ts'
import { ok } from '#kernel/http/flash.ts'
import { type Ask, formPage, page, seeOther } from '#kernel/http/route.ts'
import { msg } from '#kernel/i18n/msg.ts'
import {
  afterSaving,
  changesOf,
  mayWrite,
  placeChoices,
  placeFrom,
  reviewRoutes,
  standingOf,
  subjectOf,
} from '../../review/index.ts'
import { courseKind } from '../course-kind.ts'
import type { DeskCourse } from '../course-queries.ts'
import type { CourseSettings } from '../course-rules.ts'
import * as paths from '../paths.ts'
import { beginCourse, saveSettings } from './actions.ts'
import { courseForm, courseSummary, courseTitle, settledCourseForm } from './forms.ts'
import { coursePreview } from './preview.ts'
import { EditCoursePage, NewCoursePage } from './views/edit.tsx'
import { CoursePreviewPage } from './views/preview.tsx'

const { write } = courseKind
const PASS_PERCENT = 60
const HOURS = 1

type Values = InputOf<typeof courseForm>

/** `before`: null for a course that begins. */
const settingsFrom = (
  values: Values,
  before: Pick<CourseSettings, 'title' | 'summary'> | null,
): CourseSettings => ({
  title: readTranslation(values, courseTitle, before?.title),
  summary: readTranslation(values, courseSummary, before?.summary),
  hours: values.hours!,
  updatedOn: values.updatedOn,
  drawCount: values.drawCount,
  passPercent: values.passPercent!,
  attemptLimit: values.attemptLimit,
  minutesLimit: values.minutesLimit,
})

const storedSettings = ({ settings, place }: DeskCourse) => ({
  ...storedTranslation(courseTitle, settings.title),
  ...storedTranslation(courseSummary, settings.summary),
  hours: String(settings.hours).replace('.', ','),
  updatedOn: settings.updatedOn ?? '',
  drawCount: settings.drawCount,
  passPercent: settings.passPercent,
  attemptLimit: settings.attemptLimit,
  minutesLimit: settings.minutesLimit,
  theme: place.themeId ?? '',
  organization: place.organizationId,
  project: place.projectId ?? '',
})

export const newCourse = formPage({
  path: paths.newCourse(),
  keeps: true,
  access: withPermissionSomewhere(write),
  form: courseForm,
  load: async ({ db, actor, services }) => ({
    choices: await placeChoices(db, actor as Actor, write),
    today: dayIn(services.zone, services.clock.now()),
  }),
  stored: ({ choices, today }) => ({
    hours: String(HOURS),
    updatedOn: today,
    passPercent: PASS_PERCENT,
    ...(choices.themes.length === 1 ? { theme: choices.themes[0]!.id } : {}),
  }),
  goesOn: () => editCourse,
  view: (ctx, data, form) => NewCoursePage({ ctx, data, form }),
  act: async ({ tx, hand, actor, input }) => {
    const writer = actor as Actor
    const place = placeFrom(input, await placeChoices(tx, writer, write), writer, write)
    const id = await beginCourse(hand, { settings: settingsFrom(input, null), place })
    const done = seeOther(paths.courseUnits(id), ok(msg('Corso iniziato. Ora scrivi la prima unità.')))
    return { ...done, begun: paths.editCourse(id) }
  },
})

export const editCourse = formPage({
  path: paths.editCourse(':id'),
  keeps: true,
  access: signedIn,
  subject: subjectOf(courseKind),
  policy: mayWrite(courseKind),
  form: (course: DeskCourse) => (course.published ? settledCourseForm : courseForm),
  load: async ({ db, actor, services, subject: course }) => {
    return {
      course,
      choices: await placeChoices(db, actor as Actor, write, course.place.organizationId),
      standing: await standingOf(courseKind, db, course, { actor: actor as Actor, at: services.clock.now() }),
    }
  },
  stored: ({ course }) => storedSettings(course),
  version: ({ course }) => course.version,
  savedBy: ({ course }) => course.editedBy,
  view: (ctx, data, form) => EditCoursePage({ ctx, data, form }),
  act: async ({ tx, hand, actor, subject: course, input, version }) => {
    const writer = actor as Actor
    const place = course.published
      ? null
      : placeFrom(input, await placeChoices(tx, writer, write, course.place.organizationId), writer, write)
    const settings = settingsFrom(input, course.settings)
    await saveSettings(hand, { courseId: course.id, version, settings, place })
    return afterSaving(hand, courseKind, { id: course.id, next: input.next })
  },
})

export const previewCourse = page({
  path: paths.previewCourse(':id'),
  access: signedIn,
  subject: subjectOf(courseKind),
  load: async ({ db, actor, services, subject: course }: Ask<DeskCourse>) => ({
    course,
    ...(await coursePreview(db, course)),
    standing: await standingOf(courseKind, db, course, { actor: actor as Actor, at: services.clock.now() }),
    changes: await changesOf(courseKind, db, course),
  }),
  view: (ctx, data) => CoursePreviewPage({ ctx, data }),
})

export const routes = [newCourse, editCourse, previewCourse, ...reviewRoutes(courseKind, () => previewCourse)]
