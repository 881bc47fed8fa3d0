// SPDX-License-Identifier: AGPL-3.0-or-later
/** The pages of one document, cost or phase of a draft: where it is written, and where it is taken out. */
import type { Work } from '#contracts/editions.ts'
import type { Choice } from '#kernel/forms/field.ts'
import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Confirm, FormFrame } from '#ui/form-frame.tsx'
import { namesStanding, Standing } from '#ui/standing.tsx'
import { WhileOpen } from '../../../review/index.ts'
import * as paths from '../../paths.ts'
import { ServiceFrame } from '../../views/frame.tsx'
import type { SheetPart } from '../definitions.ts'
import type { PartRow } from '../queries.ts'

interface Props {
  ctx: ViewContext
  service: Work
  part: SheetPart
  form: BoundForm
}

export function PartPage({
  ctx,
  service,
  part: { words },
  row,
  choices,
  form,
}: Props & { row: PartRow | null; choices: Readonly<Record<string, Choice[]>> }) {
  const title = ctx.t(row ? words.edit : words.begin)
  return (
    <ServiceFrame ctx={ctx} service={service} here="parts" title={title} writes islands={['writing']}>
      <WhileOpen ctx={ctx} state={service.state} review={paths.previewService(service.id)} form={form}>
        <h2>{title}</h2>
        <FormFrame
          ctx={ctx}
          form={form}
          writing
          submit={ctx.t(row ? words.save : words.add)}
          cancel={paths.sheetParts(service.id)}
          cancelWords={ctx.t('Torna a documenti, costi e fasi')}
        >
          {namesStanding(form).map((name) => (
            <Standing ctx={ctx} form={form} name={name} choices={choices[name]} key={name} />
          ))}
        </FormFrame>
      </WhileOpen>
    </ServiceFrame>
  )
}

export function RemovePartPage({ ctx, service, part, row, form }: Props & { row: PartRow }) {
  const title = ctx.t(part.words.remove)
  return (
    <ServiceFrame ctx={ctx} service={service} here="parts" title={title} writes>
      <Confirm ctx={ctx} form={form} confirm={title} cancel={paths.sheetParts(service.id)}>
        <p>{ctx.t('Togli dalla bozza «{title}»?', { title: part.nameOf(row) })}</p>
        {service.published && <p>{ctx.t('Nelle versioni già pubblicate resta com’è.')}</p>}
      </Confirm>
    </ServiceFrame>
  )
}
