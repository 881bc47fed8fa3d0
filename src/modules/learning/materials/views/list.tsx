// SPDX-License-Identifier: AGPL-3.0-or-later

import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Badge } from '#ui/badge.tsx'
import { PostButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Field } from '#ui/field.tsx'
import { FormFrame } from '#ui/form-frame.tsx'
import { linkTo } from '#ui/link-to.ts'
import { Localized } from '#ui/prose.tsx'
import { Table } from '#ui/table.tsx'
import { materialPath } from '../../../material/index.ts'
import type { Standing } from '../../../review/index.ts'
import type { DeskCourse } from '../../course-queries.ts'
import * as paths from '../../paths.ts'
import { CourseFrame } from '../../views/course-frame.tsx'
import { Finish } from '../../views/finish.tsx'
import { PartChecks } from '../../views/part-checks.tsx'
import type { OfferedMaterial, PinnedMaterial } from '../queries.ts'

interface Props {
  ctx: ViewContext
  data: {
    course: DeskCourse
    materials: readonly PinnedMaterial[]
    offered: readonly OfferedMaterial[]
    standing: Standing
  }
  form: BoundForm
}

export function MaterialsPage({ ctx, data, form }: Props) {
  const { course, materials, offered, standing } = data
  return (
    <CourseFrame ctx={ctx} course={course} here="materials" writes>
      <h2>{ctx.t('Materiali accanto alle unità')}</h2>
      <PartChecks ctx={ctx} checks={standing.checks} below={paths.courseMaterials(course.id)} />
      {materials.length === 0 ? (
        <EmptyState ctx={ctx} icon="it-folder" title={ctx.t('Nessun materiale')}>
          <p>{ctx.t('Puoi mettere accanto al corso i materiali già pubblicati: schede, video, modelli.')}</p>
        </EmptyState>
      ) : (
        <Listed ctx={ctx} course={course} materials={materials} />
      )}
      {offered.length > 0 ? (
        <FormFrame ctx={ctx} form={form} submit={ctx.t('Aggiungi')}>
          <Field
            ctx={ctx}
            form={form}
            name="material"
            choices={offered.map(({ materialId, title }) => ({
              value: materialId,
              label: ctx.local(title).text,
              literal: true,
            }))}
          />
        </FormFrame>
      ) : (
        <p>{ctx.t('Non ci sono altri materiali pubblicati.')}</p>
      )}
      <Finish ctx={ctx} course={course} />
    </CourseFrame>
  )
}

function Listed({
  ctx,
  course,
  materials,
}: Pick<Props['data'], 'course' | 'materials'> & { ctx: ViewContext }) {
  return (
    <Table
      ctx={ctx}
      caption={ctx.t('Materiali del corso')}
      hideCaption
      rows={materials}
      columns={[
        {
          header: ctx.t('Titolo'),
          cell: ({ title, slug, offeredEditionId }) =>
            offeredEditionId ? (
              <a href={linkTo(ctx, materialPath(slug))}>
                <Localized ctx={ctx} text={title} />
              </a>
            ) : (
              <Localized ctx={ctx} text={title} />
            ),
        },
        { header: ctx.t('Versione'), cell: (material) => <Version ctx={ctx} material={material} /> },
        {
          header: ctx.t('Azioni'),
          cell: (material) => <Actions ctx={ctx} course={course} material={material} />,
        },
      ]}
    />
  )
}

function Version({ ctx, material }: { ctx: ViewContext; material: PinnedMaterial }) {
  const { number, offeredEditionId, offeredNumber, materialEditionId } = material
  return (
    <>
      {ctx.number(number)} {offeredEditionId === null && <Badge tone="danger">{ctx.t('ritirato')}</Badge>}
      {offeredEditionId !== null && offeredEditionId !== materialEditionId && (
        <Badge tone="warning">{ctx.t('c’è la versione {number, number}', { number: offeredNumber! })}</Badge>
      )}
    </>
  )
}

function Actions({
  ctx,
  course,
  material,
}: {
  ctx: ViewContext
  course: DeskCourse
  material: PinnedMaterial
}) {
  const { materialId, title, offeredEditionId, materialEditionId } = material
  const newer = offeredEditionId !== null && offeredEditionId !== materialEditionId
  return (
    <div class="actions">
      {newer && (
        <PostButton
          ctx={ctx}
          to={paths.renewMaterial(course.id, materialId)}
          tone="outline"
          small
          label={`${ctx.t('Usa la più nuova')}: ${title}`}
        >
          {ctx.t('Usa la più nuova')}
        </PostButton>
      )}
      <PostButton
        ctx={ctx}
        to={paths.removeMaterial(course.id, materialId)}
        tone="outline"
        small
        label={`${ctx.t('Togli')}: ${title}`}
      >
        {ctx.t('Togli')}
      </PostButton>
    </div>
  )
}
