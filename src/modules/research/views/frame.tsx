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
  research: Work
  here: 'text' | 'findings' | 'preview'
  /** Of the page, where it is about one part. */
  title?: string
  /** Whether the pages to write in are open to this person. */
  writes: boolean
  islands?: readonly string[]
  children: Children
}

/** The frame of the pages of one research at the desk. */
export function ResearchFrame({ ctx, research, here, title, writes, islands, children }: Props) {
  const { id, title: names, number, state } = research
  const labels = {
    text: ctx.t('Domanda e metodo'),
    findings: ctx.t('Risultati e fonti'),
    preview: ctx.t('Anteprima e revisione'),
  }
  const tabs = [
    ...(writes && isEditable(state)
      ? [
          { to: paths.editResearch(id), label: labels.text, current: here === 'text' },
          { to: paths.findings(id), label: labels.findings, current: here === 'findings' },
        ]
      : []),
    { to: paths.previewResearch(id), label: labels.preview, current: here === 'preview' },
  ]
  return (
    <Page
      ctx={ctx}
      title={`${title ?? labels[here]}: ${names.it}`}
      heading={<span lang={ctx.locale === 'it' ? undefined : 'it'}>{names.it}</span>}
      above={ctx.t('Ricerca')}
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
      {tabs.length > 1 && <Tabs ctx={ctx} label={ctx.t('Pagine di questa ricerca')} tabs={tabs} />}
      {children}
    </Page>
  )
}
