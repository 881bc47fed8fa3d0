// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Actor, signedIn, withPermissionSomewhere } from '#kernel/access.ts'
import { dayIn } from '#kernel/clock.ts'
import type { Tx } from '#kernel/db/db.ts'
import { Refused } from '#kernel/errors.ts'
import { ok, warning } from '#kernel/http/flash.ts'
import { type Ask, type Done, formPage, page, type Services, seeOther } from '#kernel/http/route.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { listReferences } from '../../legislation/index.ts'
import { placeChoices } from '../desk/place.ts'
import { listWaiting } from '../desk/queries.ts'
import * as paths from '../paths.ts'
import { mayWrite, subjectOf } from '../review/access.ts'
import { sendToReview } from '../review/actions.ts'
import { reviewRoutes, SENT, standingOf } from '../review/routes.ts'
import { createMaterial, saveEnglish, saveMaterial } from './actions.ts'
import { englishForm, materialForm, settledMaterialForm } from './forms.ts'
import { materialKind } from './kind.ts'
import { previewOf } from './preview.ts'
import { type DeskMaterial, getTexts, listFiles } from './queries.ts'
import { slotsOffered } from './slots.ts'
import { citationText, englishValues, inputFrom, newValues, storedValues, wordsFrom } from './submitted.ts'
import { EditMaterialPage, NewMaterialPage } from './views/edit.tsx'
import { EnglishPage } from './views/english.tsx'
import { PreviewPage } from './views/preview.tsx'

const SAVED = ok(msg('Bozza salvata.'))
/** A long text with its Markdown signs, in UTF-8, beside everything else. */
const BODY_BYTES = 8 * 1024 * 1024

const writes = { access: signedIn, subject: subjectOf(materialKind), policy: mayWrite(materialKind) }

export const newMaterial = formPage({
  path: paths.newMaterial(),
  access: withPermissionSomewhere('material.write'),
  form: materialForm,
  bodyLimit: BODY_BYTES,
  load: async ({ db, actor, services }) => ({
    choices: await placeChoices(db, actor as Actor, 'material.write'),
    references: await listReferences(db),
    waiting: await listWaiting(db, (actor as Actor).id),
    slots: slotsOffered(),
    today: dayIn(services.zone, services.clock.now()),
  }),
  stored: ({ choices, today }) => newValues(choices, today),
  view: (ctx, data, form) => NewMaterialPage({ ctx, data, form }),
  act: async ({ tx, actor, input, services }) => {
    const writer = actor as Actor
    const written = await inputFrom(tx, input, writer, { material: null, previous: null })
    const id = await createMaterial(tx, {
      writer,
      input: { ...written, place: written.place! },
      at: services.clock.now(),
    })
    return afterSaving(tx, { id, next: input.next, writer, services })
  },
})

/** Saved; and sent to review, when that was the button. What is missing does not undo the saving. */
async function afterSaving(
  tx: Tx,
  { id, next, writer, services }: { id: string; next: string; writer: Actor; services: Services },
): Promise<Done> {
  if (next !== 'review') return seeOther(paths.editMaterial(id), SAVED)
  try {
    const { clock, baseUrl } = services
    await sendToReview(tx, { kind: materialKind, id, actor: writer, at: clock.now(), baseUrl })
    return seeOther(paths.previewMaterial(id), SENT)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return seeOther(paths.previewMaterial(id), warning(error.problem.source, error.problem.values))
  }
}

export const editMaterial = formPage({
  path: paths.editMaterial(':id'),
  ...writes,
  form: (material: DeskMaterial) => (material.published ? settledMaterialForm : materialForm),
  bodyLimit: BODY_BYTES,
  load: async ({ db, actor, subject: material }) => {
    const { versionId } = material
    const [texts, files, citations] = await Promise.all([
      getTexts(db, versionId),
      listFiles(db, versionId),
      citationText(db, versionId),
    ])
    return {
      material,
      text: texts.it,
      files,
      citations,
      choices: await placeChoices(db, actor as Actor, 'material.write'),
      references: await listReferences(db),
      waiting: await listWaiting(db, (actor as Actor).id),
      slots: slotsOffered(),
      standing: await standingOf(materialKind, db, material, actor as Actor),
    }
  },
  stored: ({ material, text, files, citations }) => storedValues(material, text, files, citations),
  version: ({ material }) => material.version,
  savedBy: ({ material }) => material.editedBy,
  view: (ctx, data, form) => EditMaterialPage({ ctx, data, form }),
  act: async ({ tx, actor, subject: material, input, version, services }) => {
    const writer = actor as Actor
    const { it } = await getTexts(tx, material.versionId)
    const written = await inputFrom(tx, input, writer, { material, previous: it.body })
    await saveMaterial(tx, { id: material.id, version, writer, input: written, at: services.clock.now() })
    return afterSaving(tx, { id: material.id, next: input.next, writer, services })
  },
})

export const englishMaterial = formPage({
  path: paths.englishMaterial(':id'),
  ...writes,
  form: englishForm,
  bodyLimit: BODY_BYTES,
  load: async ({ db, subject: material }) => ({
    material,
    ...(await getTexts(db, material.versionId)),
  }),
  stored: ({ it, en }) => englishValues(it, en),
  version: ({ en }) => en?.revision ?? 0,
  savedBy: ({ material }) => material.editedBy,
  view: (ctx, data, form) => EnglishPage({ ctx, data, form }),
  act: async ({ tx, actor, subject: material, input, version, services }) => {
    const { en } = await getTexts(tx, material.versionId)
    await saveEnglish(tx, {
      id: material.id,
      version,
      sourceRevision: Number(input.source),
      writer: actor as Actor,
      words: wordsFrom(input, en?.body ?? null),
      at: services.clock.now(),
    })
    return seeOther(paths.englishMaterial(material.id), ok(msg('Traduzione salvata.')))
  },
})

export const previewMaterial = page({
  path: paths.previewMaterial(':id'),
  access: signedIn,
  subject: subjectOf(materialKind),
  load: async ({ db, actor, subject: material, query }: Ask<DeskMaterial>) => ({
    material,
    language: query.lingua === 'en' ? ('en' as const) : ('it' as const),
    ...(await previewOf(db, material)),
    standing: await standingOf(materialKind, db, material, actor as Actor),
  }),
  view: (ctx, data) => PreviewPage({ ctx, data }),
})

export const routes = [
  newMaterial,
  editMaterial,
  englishMaterial,
  previewMaterial,
  ...reviewRoutes(materialKind, () => previewMaterial),
]
