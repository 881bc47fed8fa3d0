// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Actor, signedIn, withPermissionSomewhere } from '#kernel/access.ts'
import { dayIn } from '#kernel/clock.ts'
import type { Tx } from '#kernel/db/db.ts'
import { Refused } from '#kernel/errors.ts'
import type { InputOf } from '#kernel/forms/form.ts'
import { ok, warning } from '#kernel/http/flash.ts'
import { type Ask, type Done, formPage, page, type Services, seeOther } from '#kernel/http/route.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { placeChoices, placeFrom } from '../desk/place.ts'
import * as paths from '../paths.ts'
import { mayWrite, subjectOf } from '../review/access.ts'
import { sendToReview } from '../review/actions.ts'
import { reviewRoutes, SENT, standingOf } from '../review/routes.ts'
import { createCourse, saveSettings } from './actions.ts'
import { courseForm, settledCourseForm } from './forms.ts'
import { courseKind } from './kind.ts'
import { coursePreview } from './preview.ts'
import type { DeskCourse } from './queries.ts'
import { type CourseSettings, localText } from './rules.ts'
import { EditCoursePage, NewCoursePage } from './views/edit.tsx'
import { CoursePreviewPage } from './views/preview.tsx'

const WRITING = 'course.write'
const SAVED = ok(msg('Bozza salvata.'))
const PASS_PERCENT = 60

type Values = InputOf<typeof courseForm>

const settingsFrom = (values: Values): CourseSettings => ({
  title: localText(values.titleIt, values.titleEn),
  summary: localText(values.summaryIt, values.summaryEn),
  hours: values.hours!,
  updatedOn: values.updatedOn!,
  drawCount: values.drawCount,
  passPercent: values.passPercent!,
  attemptLimit: values.attemptLimit,
  minutesLimit: values.minutesLimit,
})

const storedSettings = ({ settings, place, projectId }: DeskCourse) => ({
  titleIt: settings.title.it,
  titleEn: settings.title.en ?? '',
  summaryIt: settings.summary.it,
  summaryEn: settings.summary.en ?? '',
  hours: String(settings.hours).replace('.', ','),
  updatedOn: settings.updatedOn,
  drawCount: settings.drawCount,
  passPercent: settings.passPercent,
  attemptLimit: settings.attemptLimit,
  minutesLimit: settings.minutesLimit,
  theme: place.themeId,
  organization: place.organizationId,
  project: projectId ?? '',
})

export const newCourse = formPage({
  path: paths.newCourse(),
  access: withPermissionSomewhere(WRITING),
  form: courseForm,
  load: async ({ db, actor, services }) => ({
    choices: await placeChoices(db, actor as Actor, WRITING),
    today: dayIn(services.zone, services.clock.now()),
  }),
  stored: ({ choices, today }) => ({
    updatedOn: today,
    passPercent: PASS_PERCENT,
    ...(choices.themes.length === 1 ? { theme: choices.themes[0]!.id } : {}),
  }),
  view: (ctx, data, form) => NewCoursePage({ ctx, data, form }),
  act: async ({ tx, actor, input, services }) => {
    const writer = actor as Actor
    const place = placeFrom(input, await placeChoices(tx, writer, WRITING), writer, WRITING)
    const at = services.clock.now()
    const id = await createCourse(tx, { writer, settings: settingsFrom(input), place, at })
    return seeOther(paths.courseUnits(id), ok(msg('Corso iniziato. Ora scrivi la prima unità.')))
  },
})

export const editCourse = formPage({
  path: paths.editCourse(':id'),
  access: signedIn,
  subject: subjectOf(courseKind),
  policy: mayWrite(courseKind),
  form: (course: DeskCourse) => (course.published ? settledCourseForm : courseForm),
  load: async ({ db, actor, subject: course }) => {
    return {
      course,
      choices: await placeChoices(db, actor as Actor, WRITING),
      standing: await standingOf(courseKind, db, course, actor as Actor),
    }
  },
  stored: ({ course }) => storedSettings(course),
  version: ({ course }) => course.version,
  savedBy: ({ course }) => course.editedBy,
  view: (ctx, data, form) => EditCoursePage({ ctx, data, form }),
  act: async ({ tx, actor, subject: course, input, version, services }) => {
    const writer = actor as Actor
    const place = course.published
      ? null
      : placeFrom(input, await placeChoices(tx, writer, WRITING), writer, WRITING)
    const at = services.clock.now()
    await saveSettings(tx, { courseId: course.id, version, settings: settingsFrom(input), place, writer, at })
    return afterSaving(tx, { id: course.id, next: input.next, writer, services })
  },
})

/** Saved; and sent to review, when that was the button. What is missing does not undo the saving. */
async function afterSaving(
  tx: Tx,
  { id, next, writer, services }: { id: string; next: string; writer: Actor; services: Services },
): Promise<Done> {
  if (next !== 'review') return seeOther(paths.editCourse(id), SAVED)
  try {
    const { clock, baseUrl } = services
    await sendToReview(tx, { kind: courseKind, id, actor: writer, at: clock.now(), baseUrl })
    return seeOther(paths.previewCourse(id), SENT)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return seeOther(paths.previewCourse(id), warning(error.problem.source, error.problem.values))
  }
}

export const previewCourse = page({
  path: paths.previewCourse(':id'),
  access: signedIn,
  subject: subjectOf(courseKind),
  load: async ({ db, actor, subject: course }: Ask<DeskCourse>) => ({
    course,
    ...(await coursePreview(db, course)),
    standing: await standingOf(courseKind, db, course, actor as Actor),
  }),
  view: (ctx, data) => CoursePreviewPage({ ctx, data }),
})

export const routes = [newCourse, editCourse, previewCourse, ...reviewRoutes(courseKind, () => previewCourse)]
