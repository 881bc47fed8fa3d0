// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Actor } from '#kernel/access.ts'
import { rowId } from '#kernel/forms/field.ts'
import { form } from '#kernel/forms/form.ts'
import { ok } from '#kernel/http/flash.ts'
import { formPage, seeOther, verb } from '#kernel/http/route.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { standingOf } from '../../review/index.ts'
import { courseKind } from '../course-kind.ts'
import * as paths from '../paths.ts'
import { changeOf, closed, writers } from '../writing.ts'
import { addMaterial, removeMaterial, renewMaterial } from './actions.ts'
import { listMaterials, listOffered } from './queries.ts'
import { MaterialsPage } from './views/list.tsx'

const materialForm = form({ material: rowId({ label: msg('Materiale da aggiungere') }) })

export const materialsPage = formPage({
  path: paths.courseMaterials(':id'),
  ...writers,
  form: materialForm,
  load: async ({ db, actor, services, subject: course }) => {
    const elsewhere = closed(course)
    if (elsewhere) return elsewhere
    const materials = await listMaterials(db, course.editionId)
    const offered = await listOffered(db, course.place.themeId)
    const standing = await standingOf(courseKind, db, course, {
      actor: actor as Actor,
      at: services.clock.now(),
    })
    return {
      course,
      materials,
      offered: offered.filter(
        (each) => !materials.some((material) => material.materialId === each.materialId),
      ),
      standing,
    }
  },
  view: (ctx, data, bound) => MaterialsPage({ ctx, data, form: bound }),
  act: async (work) => {
    await addMaterial(work.hand, { ...changeOf(work), materialId: work.input.material! })
    return seeOther(paths.courseMaterials(work.params.id!), ok(msg('Materiale aggiunto al corso.')))
  },
})

const takeOut = verb({
  path: paths.removeMaterial(':id', ':materialId'),
  ...writers,
  on: () => materialsPage,
  act: async (work) => {
    await removeMaterial(work.hand, { ...changeOf(work), materialId: work.params.materialId! })
    return seeOther(
      paths.courseMaterials(work.params.id!),
      ok(msg('Materiale tolto dal corso. Se ci ripensi, aggiungilo di nuovo.')),
    )
  },
})

const renew = verb({
  path: paths.renewMaterial(':id', ':materialId'),
  ...writers,
  on: () => materialsPage,
  act: async (work) => {
    await renewMaterial(work.hand, { ...changeOf(work), materialId: work.params.materialId! })
    return seeOther(
      paths.courseMaterials(work.params.id!),
      ok(msg('Ora il corso usa la versione più nuova.')),
    )
  },
})

export const routes = [materialsPage, takeOut, renew]
