// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Work } from '#contracts/editions.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import type { Children } from '#ui/children.ts'
import { Page } from '#ui/page.tsx'
import { Tabs } from '#ui/tabs.tsx'
import { deskPath, isEditable, StateChip } from '../../review/index.ts'
import * as paths from '../paths.ts'

interface Props {
  ctx: ViewContext
  service: Work
  here: 'text' | 'parts' | 'preview'
  /** Of the page, where it is about one part. */
  title?: string
  /** Whether the pages to write in are open to this person. */
  writes: boolean
  islands?: readonly string[]
  children: Children
}

/** The frame of the pages of one service sheet at the desk. */
export function ServiceFrame({ ctx, service, here, title, writes, islands, children }: Props) {
  const { id, title: names, number, state } = service
  const labels = {
    text: ctx.t('La scheda'),
    parts: ctx.t('Documenti, costi e fasi'),
    preview: ctx.t('Anteprima e revisione'),
  }
  const tabs = [
    ...(writes && isEditable(state)
      ? [
          { to: paths.editService(id), label: labels.text, current: here === 'text' },
          { to: paths.sheetParts(id), label: labels.parts, current: here === 'parts' },
        ]
      : []),
    { to: paths.previewService(id), label: labels.preview, current: here === 'preview' },
  ]
  return (
    <Page
      ctx={ctx}
      title={`${title ?? labels[here]}: ${names.it}`}
      heading={<span lang={ctx.locale === 'it' ? undefined : 'it'}>{names.it}</span>}
      above={ctx.t('Servizio')}
      facts={[
        <StateChip ctx={ctx} state={state} key="state" />,
        ' ',
        ctx.t('versione {number, number}', { number }),
      ]}
      crumbs={[{ label: ctx.t('Redazione'), to: deskPath() }]}
      crumb={names.it}
      noindex
      islands={islands}
    >
      {tabs.length > 1 && <Tabs ctx={ctx} label={ctx.t('Pagine di questo servizio')} tabs={tabs} />}
      {children}
    </Page>
  )
}
