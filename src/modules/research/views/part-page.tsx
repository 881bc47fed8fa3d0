// SPDX-License-Identifier: AGPL-3.0-or-later
/** The pages of one part of a research, a finding or a source: where it is written, and where it is taken out. */
import type { Work } from '#contracts/editions.ts'
import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import type { Children } from '#ui/children.ts'
import { Confirm, FormFrame } from '#ui/form-frame.tsx'
import { WhileOpen } from '../../review/index.ts'
import * as paths from '../paths.ts'
import { ResearchFrame } from './frame.tsx'

interface Props {
  ctx: ViewContext
  research: Work
  title: string
  form: BoundForm
  children: Children
}

/** Writes a part: its fields are the children. */
export function PartPage({ ctx, research, title, form, submit, children }: Props & { submit: string }) {
  return (
    <ResearchFrame ctx={ctx} research={research} here="findings" title={title} writes islands={['writing']}>
      <WhileOpen ctx={ctx} state={research.state} review={paths.previewResearch(research.id)} form={form}>
        <h2>{title}</h2>
        <FormFrame
          ctx={ctx}
          form={form}
          writing
          submit={submit}
          cancel={paths.findings(research.id)}
          cancelWords={ctx.t('Torna a risultati e fonti')}
        >
          {children}
        </FormFrame>
      </WhileOpen>
    </ResearchFrame>
  )
}

/** Takes a part out, as its title says; the children say what is lost. */
export function RemovePartPage({ ctx, research, title, form, children }: Props) {
  return (
    <ResearchFrame ctx={ctx} research={research} here="findings" title={title} writes>
      <Confirm ctx={ctx} form={form} confirm={title} cancel={paths.findings(research.id)}>
        {children}
        {research.published && <p>{ctx.t('Nelle versioni già pubblicate resta com’è.')}</p>}
      </Confirm>
    </ResearchFrame>
  )
}
