// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Actor } from '#kernel/access.ts'
import type { Doc } from '#kernel/content/schema.ts'
import { toMarkdown } from '#kernel/content/to-markdown.ts'
import { docFrom } from '#kernel/content/typed.ts'
import type { Db } from '#kernel/db/db.ts'
import { found } from '#kernel/errors.ts'
import { form, type InputOf } from '#kernel/forms/form.ts'
import { ok } from '#kernel/http/flash.ts'
import { type AnyFormPage, type Ask, formPage, page, seeOther } from '#kernel/http/route.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { standingOf } from '../../review/index.ts'
import { courseKind } from '../course-kind.ts'
import type { DeskCourse } from '../course-queries.ts'
import * as paths from '../paths.ts'
import { changeOf, closed, movesOf, writers } from '../writing.ts'
import { addUnit, moveUnit, removeUnit, saveUnit, saveUnitEnglish, type UnitInput } from './actions.ts'
import { englishUnitForm, unitForm } from './forms.ts'
import { parts } from './parts.ts'
import { listUnits, type PinnedUnit, type UnitTexts, unitTexts } from './queries.ts'
import { UnitEnglishPage } from './views/english.tsx'
import { UnitsPage } from './views/list.tsx'
import { EditUnitPage, NewUnitPage, RemoveUnitPage } from './views/unit.tsx'

/** A long text with its Markdown signs, in UTF-8, beside everything else. */
const BODY_BYTES = 8 * 1024 * 1024

interface FoundUnit {
  unit: PinnedUnit
  /** Place among the units, from 1. */
  number: number
  texts: UnitTexts
}

async function findUnit(db: Db, course: DeskCourse, unitId: string | undefined): Promise<FoundUnit> {
  const units = await listUnits(db, course.editionId)
  const index = units.findIndex((unit) => unit.unitId === unitId)
  const unit = found(units[index])
  const texts = (await unitTexts(db, [unit.unitVersionId])).get(unit.unitVersionId)!
  return { unit, number: index + 1, texts }
}

export const unitsPage = page({
  path: paths.courseUnits(':id'),
  ...writers,
  load: async ({ db, actor, services, subject: course }: Ask<DeskCourse>) => {
    const elsewhere = closed(course)
    if (elsewhere) return elsewhere
    const units = await listUnits(db, course.editionId)
    const texts = await unitTexts(
      db,
      units.map((unit) => unit.unitVersionId),
    )
    const standing = await standingOf(courseKind, db, course, {
      actor: actor as Actor,
      at: services.clock.now(),
    })
    return {
      course,
      units: units.map((unit) => ({ ...unit, texts: texts.get(unit.unitVersionId)! })),
      standing,
    }
  },
  view: (ctx, data) => UnitsPage({ ctx, data }),
})

const inputFrom = (values: InputOf<typeof unitForm>, previous: Doc | null): UnitInput => ({
  title: values.title,
  minutes: values.minutes,
  completion: values.completion,
  body: docFrom(values.body, previous),
  parts: values,
})

export const newUnit = formPage({
  path: paths.newUnit(':id'),
  keeps: true,
  ...writers,
  form: unitForm,
  bodyLimit: BODY_BYTES,
  load: async ({ db, actor, subject: course }) => ({
    course,
    parts: await parts.load({ db, actor: actor as Actor }, null),
  }),
  stored: () => ({ completion: 'confirmed' }),
  goesOn: (): AnyFormPage => editUnit,
  view: (ctx, data, form) => NewUnitPage({ ctx, data, form }),
  act: async (work) => {
    const input = inputFrom(work.input, null)
    const courseId = work.params.id!
    const unitId = await addUnit(work.hand, { courseId, input })
    // No place in the page: a browser that goes to one does not start on the message.
    const done = seeOther(paths.courseUnits(courseId), ok(msg('Unità aggiunta.')))
    return { ...done, begun: paths.editUnit(courseId, unitId) }
  },
})

export const editUnit = formPage({
  path: paths.editUnit(':id', ':unitId'),
  keeps: true,
  ...writers,
  form: unitForm,
  bodyLimit: BODY_BYTES,
  load: async ({ db, actor, subject: course, params }) => {
    const unit = await findUnit(db, course, params.unitId)
    const loaded = await parts.load({ db, actor: actor as Actor }, unit.unit.unitVersionId)
    return { course, ...unit, parts: loaded }
  },
  stored: ({ unit, texts, parts }) => ({
    title: unit.title.it,
    body: texts.it ? toMarkdown(texts.it.body) : '',
    ...parts.stored,
    minutes: unit.minutes,
    completion: unit.completion,
  }),
  version: ({ unit }) => unit.version,
  savedBy: ({ unit }) => unit.editedBy,
  instead: () => ({
    form: newUnit,
    problem: {
      source: msg(
        'Un’altra persona ha tolto questa unità dal corso mentre scrivevi. Qui c’è il tuo testo: se lo aggiungi, diventa una nuova unità in fondo al corso.',
      ),
    },
  }),
  view: (ctx, data, form) => EditUnitPage({ ctx, data, form }),
  act: async (work) => {
    const { tx, subject: course, params, input, version } = work
    const { texts } = await findUnit(tx, course, params.unitId)
    const written = inputFrom(input, texts.it?.body ?? null)
    await saveUnit(work.hand, { ...changeOf(work), unitId: params.unitId!, version, input: written })
    return seeOther(paths.editUnit(course.id, params.unitId!), ok(msg('Unità salvata.')))
  },
})

export const englishUnit = formPage({
  path: paths.englishUnit(':id', ':unitId'),
  keeps: true,
  ...writers,
  form: englishUnitForm,
  bodyLimit: BODY_BYTES,
  load: async ({ db, subject: course, params }) => ({
    course,
    ...(await findUnit(db, course, params.unitId)),
  }),
  stored: ({ unit, texts }) => ({
    title: unit.title.en ?? '',
    body: texts.en ? toMarkdown(texts.en.body) : '',
    source: String(texts.it?.revision ?? 0),
  }),
  version: ({ texts }) => texts.en?.revision ?? 0,
  savedBy: ({ course }) => course.editedBy,
  view: (ctx, data, form) => UnitEnglishPage({ ctx, data, form }),
  act: async (work) => {
    const { tx, subject: course, params, input, version } = work
    const { texts } = await findUnit(tx, course, params.unitId)
    await saveUnitEnglish(work.hand, {
      ...changeOf(work),
      unitId: params.unitId!,
      version,
      sourceRevision: Number(input.source),
      title: input.title,
      body: docFrom(input.body, texts.en?.body ?? null),
    })
    return seeOther(paths.englishUnit(course.id, params.unitId!), ok(msg('Traduzione salvata.')))
  },
})

const moves = movesOf({
  path: (way) => paths.moveUnit(':id', ':unitId', way),
  on: () => unitsPage,
  move: (hand, params, by) => moveUnit(hand, { ...changeOf({ params }), unitId: params.unitId!, by }),
  back: ({ id, unitId }) => `${paths.courseUnits(id!)}#unita-${unitId}`,
})

export const takeOutUnit = formPage({
  path: paths.removeUnit(':id', ':unitId'),
  ...writers,
  form: form({}),
  load: async ({ db, subject: course, params }) =>
    closed(course) ?? { course, ...(await findUnit(db, course, params.unitId)) },
  view: (ctx, data, form) => RemoveUnitPage({ ctx, data, form }),
  act: async (work) => {
    await removeUnit(work.hand, { ...changeOf(work), unitId: work.params.unitId! })
    return seeOther(paths.courseUnits(work.params.id!), ok(msg('Unità tolta dal corso.')))
  },
})

export const routes = [unitsPage, newUnit, editUnit, englishUnit, takeOutUnit, ...moves]
