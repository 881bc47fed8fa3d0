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
  material: Work
  here: 'text' | 'english' | 'preview'
  /** Whether the pages to write in are open to this person. */
  writes: boolean
  islands?: readonly string[]
  children: Children
}

/** The frame of the pages of one material at the desk. */
export function MaterialFrame({ ctx, material, here, writes, islands, children }: Props) {
  const { id, title: names, number, state } = material
  const title = names.it
  const labels = {
    text: ctx.t('Testo e file'),
    english: ctx.t('Inglese'),
    preview: ctx.t('Anteprima e revisione'),
  }
  const tabs = [
    ...(writes && isEditable(state)
      ? [
          { to: paths.editMaterial(id), label: labels.text, current: here === 'text' },
          { to: paths.englishMaterial(id), label: labels.english, current: here === 'english' },
        ]
      : []),
    { to: paths.previewMaterial(id), label: labels.preview, current: here === 'preview' },
  ]
  return (
    <Page
      ctx={ctx}
      title={`${labels[here]}: ${title}`}
      heading={<span lang={ctx.locale === 'it' ? undefined : 'it'}>{title}</span>}
      above={ctx.t('Materiale')}
      facts={[
        <StateChip ctx={ctx} state={state} key="state" />,
        ' ',
        ctx.t('versione {number, number}', { number }),
      ]}
      crumbs={[{ label: ctx.t('Redazione'), to: deskPath() }]}
      crumb={title}
      noindex
      islands={islands}
    >
      {tabs.length > 1 && <Tabs ctx={ctx} label={ctx.t('Pagine di questo materiale')} tabs={tabs} />}
      {children}
    </Page>
  )
}
