// SPDX-License-Identifier: AGPL-3.0-or-later
import type { RowStanding } from '#kernel/list/row-pages.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { DescriptionList } from '#ui/description-list.tsx'
import { History } from '#ui/history.tsx'
import { Page } from '#ui/page.tsx'
import { Localized } from '#ui/prose.tsx'
import { ArchivedNote, RowActions } from '#ui/row-pages.tsx'
import type { Deed } from '../../../people/index.ts'
import { KINDS, LEVELS, wordsFor } from '../../act-words.ts'
import type { Citing } from '../../citing.ts'
import * as paths from '../../paths.ts'
import { OfficialText } from '../../views/citations.tsx'
import { CitingTexts } from '../../views/citing.tsx'
import { actForm } from '../forms.ts'
import type { Act } from '../queries.ts'

interface ActData extends RowStanding {
  act: Act
  citing: readonly Citing[]
  deeds: readonly Deed[]
  phrases: Readonly<Record<string, string>>
}

export function ActPage({
  ctx,
  act,
  archived,
  citing,
  deeds,
  phrases,
  mayWrite,
}: ActData & { ctx: ViewContext }) {
  const { t } = ctx
  return (
    <Page
      ctx={ctx}
      title={act.short_title}
      description={ctx.local(act.title).text.slice(0, 160)}
      above={t('Atto normativo')}
      lead={<Localized ctx={ctx} text={act.title} />}
      crumbs={[{ label: t('Normativa'), to: paths.acts.list }]}
      actions={
        mayWrite && <RowActions ctx={ctx} paths={paths.acts} slug={act.slug} archived={archived !== null} />
      }
    >
      <ArchivedNote ctx={ctx} archived={archived} />
      <DescriptionList
        entries={[
          [t('Tipo di atto'), t(wordsFor(KINDS, act.kind))],
          [t('Livello'), t(wordsFor(LEVELS, act.level))],
          [t('Data dell’atto'), ctx.date(act.adopted_on)],
          [t('Altri nomi'), act.aliases.join(', ')],
          [t('Codice'), act.urn],
          [t('Testo ufficiale'), <OfficialText ctx={ctx} act={act} />],
        ]}
      />
      <CitingTexts ctx={ctx} citing={citing} act={act} />
      <History ctx={ctx} deeds={deeds} phrases={phrases} fields={actForm.fields} />
    </Page>
  )
}
