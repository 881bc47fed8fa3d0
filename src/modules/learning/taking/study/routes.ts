// SPDX-License-Identifier: AGPL-3.0-or-later
import { everyone, signedIn, withPermissionSomewhere } from '#kernel/access.ts'
import { isBlockId } from '#kernel/content/block-id.ts'
import type { Db } from '#kernel/db/db.ts'
import { found, Refused } from '#kernel/errors.ts'
import { text } from '#kernel/forms/field.ts'
import { form } from '#kernel/forms/form.ts'
import { info, ok } from '#kernel/http/flash.ts'
import { Elsewhere, exchange, type Params, page, type Services, seeOther, verb } from '#kernel/http/route.ts'
import type { Locale } from '#kernel/i18n/locale.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { isId } from '#kernel/ids.ts'
import { citationsOf } from '../../../legislation/index.ts'
import { goneSince } from '../../../review/index.ts'
import { coursePage } from '../../catalogue/course/routes.ts'
import { COURSE } from '../../draft.ts'
import * as paths from '../../paths.ts'
import { changeVersion, enrol } from './actions.ts'
import {
  confirmUnit,
  findEnrolledCourse,
  findOffered,
  findUnit,
  findUnitText,
  keepPlace,
  type Opening,
  rememberOpened,
  type StudiedUnit,
} from './queries.ts'
import { UnitPage } from './views/unit.tsx'

const readUnit = async (
  db: Db,
  { slug = '', unitId = '' }: Params,
  actor: { id: string } | null,
  services: Services,
  offered = false,
) => {
  const unit = isId(unitId)
    ? await findUnit(db, { slug, unitId, personId: actor?.id ?? null, offered })
    : null
  const gone = unit ? null : await goneSince(db, COURSE, slug, services)
  if (gone) throw gone
  return unit
}

/** The same unit for whoever is enrolled in its course; nobody else has anything to do there. */
const studiedUnit = async (db: Db, params: Params, actor: { id: string } | null, services: Services) => {
  const unit = await readUnit(db, params, actor, services)
  return unit?.enrolment_id ? { ...unit, enrolment_id: unit.enrolment_id } : null
}

async function textOf(db: Db, unit: StudiedUnit, locale: Locale) {
  const text = found(await findUnitText(db, unit.unit_version_id, locale))
  const citations = (await citationsOf(db, [unit.unit_version_id])).get(unit.unit_version_id) ?? []
  return { unit, text, citations }
}

export const unitPage = page({
  path: paths.unit(':slug', ':unitId'),
  access: everyone,
  subject: readUnit,
  load: async ({ db, subject: unit, locale }) =>
    unit.later === 'shown'
      ? new Elsewhere(paths.offeredUnit(unit.course_slug, unit.unit_id))
      : textOf(db, unit, locale),
  view: (ctx, data) => UnitPage({ ctx, ...data }),
})

/** What a learner of an earlier version finds by the search is what the others read. */
const offeredUnitPage = page({
  path: paths.offeredUnit(':slug', ':unitId'),
  access: everyone,
  subject: (db, params, actor, services) => readUnit(db, params, actor, services, true),
  load: async ({ db, subject: unit, locale }) =>
    unit.later === 'shown'
      ? textOf(db, unit, locale)
      : new Elsewhere(paths.unit(unit.course_slug, unit.unit_id)),
  view: (ctx, data) => UnitPage({ ctx, ...data }),
})

const openingOf = (unit: StudiedUnit & { enrolment_id: string }, at: Date): Opening => ({
  enrolmentId: unit.enrolment_id,
  unitId: unit.unit_id,
  completes: unit.completion === 'opened',
  at,
})

const enrolVerb = verb({
  path: paths.enrol(':slug'),
  // Learning is a right of the person: a role limited to a theme learns of all of them.
  access: withPermissionSomewhere('learning.take'),
  subject: (db, { slug = '' }, actor) => findOffered(db, slug, actor?.id ?? null),
  on: () => coursePage,
  act: async ({ hand, subject: course }) => {
    const done = await enrol(hand, { courseId: course.course_id, editionId: course.edition_id })
    const flash = done
      ? ok(msg('Sei iscritto. Puoi cominciare quando vuoi.'))
      : info(msg('Eri già iscritto a questo corso.'))
    return seeOther(paths.course(course.slug), flash)
  },
})

const versionVerb = verb({
  path: paths.changeVersion(':slug'),
  access: signedIn,
  subject: (db, { slug = '' }, actor) =>
    actor ? findEnrolledCourse(db, slug, actor.id) : Promise.resolve(null),
  on: () => coursePage,
  act: async ({ hand, params, subject: course }) => {
    const number = await changeVersion(hand, { courseId: course.id })
    const flash = number
      ? ok(msg('Ora segui la versione {number, number} del corso.'), { number })
      : info(msg('Resti sulla versione che stavi seguendo.'))
    return seeOther(paths.course(params.slug ?? ''), flash)
  },
})

// None of the three below goes to the audit, which others read: what somebody reads, and when, is theirs alone, and the
// row of their progress is its own record.
const readVerb = verb({
  path: paths.readUnit(':slug', ':unitId'),
  access: signedIn,
  subject: studiedUnit,
  on: () => unitPage,
  act: async ({ tx, subject: unit, services }) => {
    if (unit.completion !== 'confirmed')
      throw new Refused(msg('Questa unità è completa da quando l’hai aperta.'))
    await confirmUnit(tx, { ...openingOf(unit, services.clock.now()), lastUnitId: unit.next?.id })
    const next = unit.next ? paths.unit(unit.course_slug, unit.next.id) : paths.course(unit.course_slug)
    return seeOther(next, ok(msg('Unità {position, number} completata.'), { position: unit.position }))
  },
})

const leaveForm = form({
  to: text({ label: msg('Vai a'), required: false, max: 36 }),
})

/**
 * A page that is only read writes nothing: that a unit was opened is kept when its reader goes on by a button of its foot, or at
 * once where the island of the page says so.
 */
const leaveVerb = verb({
  path: paths.leaveUnit(':slug', ':unitId'),
  access: signedIn,
  subject: studiedUnit,
  form: leaveForm,
  on: () => unitPage,
  act: async ({ tx, subject: unit, input, services }) => {
    const to = [unit.previous, unit.next].find((beside) => beside?.id === input.to)
    await rememberOpened(tx, { ...openingOf(unit, services.clock.now()), lastUnitId: to?.id })
    return seeOther(to ? paths.unit(unit.course_slug, to.id) : `${paths.course(unit.course_slug)}#prova`)
  },
})

const placeForm = form({
  place: text({ label: msg('Punto del testo'), required: true, max: 8 }),
})

const placeExchange = exchange({
  path: paths.unitPlace(':slug', ':unitId'),
  access: signedIn,
  subject: studiedUnit,
  form: placeForm,
  act: async ({ tx, subject: unit, input, services }) => {
    if (!isBlockId(input.place)) throw new Refused(msg('Questo punto del testo non c’è.'))
    await keepPlace(tx, openingOf(unit, services.clock.now()), input.place)
    return { kept: input.place }
  },
})

export const studyRoutes = [
  unitPage,
  offeredUnitPage,
  enrolVerb,
  versionVerb,
  readVerb,
  leaveVerb,
  placeExchange,
]
