// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Work } from '#contracts/editions.ts'
import { type Actor, signedIn, withPermissionSomewhere } from '#kernel/access.ts'
import { dayIn } from '#kernel/clock.ts'
import { ok } from '#kernel/http/flash.ts'
import { type Ask, formPage, page, seeOther } from '#kernel/http/route.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { citationsOf } from '../legislation/index.ts'
import { listBornFrom } from '../research/index.ts'
import {
  afterSaving,
  changesOf,
  mayWrite,
  placeChoices,
  placeFrom,
  reviewRoutes,
  standingOf,
  subjectOf,
} from '../review/index.ts'
import { beginMaterial, saveEnglish, saveMaterial } from './actions.ts'
import { englishForm, materialForm, settledMaterialForm } from './forms.ts'
import { materialKind } from './kind.ts'
import { parts } from './parts.ts'
import * as paths from './paths.ts'
import { getTexts, listFiles } from './queries.ts'
import { englishValues, inputFrom, newValues, storedValues, wordsFrom } from './submitted.ts'
import { EditMaterialPage, NewMaterialPage } from './views/edit.tsx'
import { EnglishPage } from './views/english.tsx'
import { PreviewPage } from './views/preview.tsx'

/** A long text with its Markdown signs, in UTF-8, beside everything else. */
const BODY_BYTES = 8 * 1024 * 1024

const { write } = materialKind
const writes = { access: signedIn, subject: subjectOf(materialKind), policy: mayWrite(materialKind) }

export const newMaterial = formPage({
  path: paths.newMaterial(),
  keeps: true,
  access: withPermissionSomewhere(write),
  form: materialForm,
  bodyLimit: BODY_BYTES,
  load: async ({ db, actor, services }) => ({
    choices: await placeChoices(db, actor as Actor, write),
    parts: await parts.load({ db, actor: actor as Actor }, null),
    today: dayIn(services.zone, services.clock.now()),
  }),
  stored: ({ choices, today }) => newValues(choices, today),
  goesOn: () => editMaterial,
  view: (ctx, data, form) => NewMaterialPage({ ctx, data, form }),
  act: async ({ tx, hand, actor, input: values }) => {
    const writer = actor as Actor
    const place = placeFrom(values, await placeChoices(tx, writer, write), writer, write)
    const id = await beginMaterial(hand, { input: inputFrom(values, null), place })
    const done = await afterSaving(hand, materialKind, { id, next: values.next })
    return { ...done, begun: paths.editMaterial(id) }
  },
})

export const editMaterial = formPage({
  path: paths.editMaterial(':id'),
  keeps: true,
  ...writes,
  form: (material: Work) => (material.published ? settledMaterialForm : materialForm),
  bodyLimit: BODY_BYTES,
  load: async ({ db, actor, services, subject: material }) => {
    const { editionId } = material
    return {
      material,
      text: (await getTexts(db, editionId)).it,
      choices: await placeChoices(db, actor as Actor, write, material.place.organizationId),
      parts: await parts.load({ db, actor: actor as Actor }, editionId),
      standing: await standingOf(materialKind, db, material, {
        actor: actor as Actor,
        at: services.clock.now(),
      }),
    }
  },
  stored: ({ material, text, parts }) => ({ ...storedValues(material, text), ...parts.stored }),
  version: ({ material }) => material.version,
  savedBy: ({ material }) => material.editedBy,
  view: (ctx, data, form) => EditMaterialPage({ ctx, data, form }),
  act: async ({ tx, hand, actor, subject: material, input: values, version }) => {
    const writer = actor as Actor
    const place = material.published
      ? null
      : placeFrom(values, await placeChoices(tx, writer, write, material.place.organizationId), writer, write)
    const { it } = await getTexts(tx, material.editionId)
    const input = inputFrom(values, it.body)
    await saveMaterial(hand, { id: material.id, version, input, place })
    return afterSaving(hand, materialKind, { id: material.id, next: values.next })
  },
})

export const englishMaterial = formPage({
  path: paths.englishMaterial(':id'),
  keeps: true,
  ...writes,
  form: englishForm,
  bodyLimit: BODY_BYTES,
  load: async ({ db, subject: material }) => ({
    material,
    ...(await getTexts(db, material.editionId)),
  }),
  stored: ({ material, it, en }) => englishValues(material, it, en),
  version: ({ en }) => en?.revision ?? 0,
  savedBy: ({ material }) => material.editedBy,
  view: (ctx, data, form) => EnglishPage({ ctx, data, form }),
  act: async ({ tx, hand, subject: material, input, version }) => {
    const { en } = await getTexts(tx, material.editionId)
    await saveEnglish(hand, {
      id: material.id,
      version,
      sourceRevision: Number(input.source),
      words: wordsFrom(input, en?.body ?? null),
    })
    return seeOther(paths.englishMaterial(material.id), ok(msg('Traduzione salvata.')))
  },
})

export const previewMaterial = page({
  path: paths.previewMaterial(':id'),
  access: signedIn,
  subject: subjectOf(materialKind),
  load: async ({ db, actor, services, subject: material, query }: Ask<Work>) => {
    const { editionId } = material
    const [texts, files, citations, bornFrom, standing, changes] = await Promise.all([
      getTexts(db, editionId),
      listFiles(db, editionId),
      citationsOf(db, [editionId]),
      listBornFrom(db, editionId),
      standingOf(materialKind, db, material, { actor: actor as Actor, at: services.clock.now() }),
      changesOf(materialKind, db, material),
    ])
    const language = query.lingua === 'en' ? ('en' as const) : ('it' as const)
    return {
      material,
      language,
      texts,
      files,
      citations: citations.get(editionId)!,
      bornFrom,
      standing,
      changes,
    }
  },
  view: (ctx, data) => PreviewPage({ ctx, data }),
})

export const routes = [
  newMaterial,
  editMaterial,
  englishMaterial,
  previewMaterial,
  ...reviewRoutes(materialKind, () => previewMaterial),
]
