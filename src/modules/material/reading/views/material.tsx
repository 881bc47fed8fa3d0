// SPDX-License-Identifier: AGPL-3.0-or-later
import { Content } from '#kernel/content/render.tsx'
import type { ViewContext } from '#kernel/render/context.ts'
import { Page } from '#ui/page.tsx'
import { Localized, Prose } from '#ui/prose.tsx'
import { Section, WithAside } from '#ui/section.tsx'
import { type Citation, Citations } from '../../../legislation/index.ts'
import type { OfferedFinding } from '../../../research/index.ts'
import { LanguageNote, UpToDate } from '../../../review/index.ts'
import * as paths from '../../paths.ts'
import type { MaterialFile } from '../../queries.ts'
import { Attachments } from '../../views/attachments.tsx'
import type { OfferedMaterial, OfferedText } from '../queries.ts'
import type { Transcript } from '../routes.ts'
import { MaterialFacts } from './facts.tsx'
import { Film } from './film.tsx'
import { Research } from './research.tsx'

export interface MaterialData {
  material: OfferedMaterial
  text: OfferedText
  files: readonly MaterialFile[]
  citations: readonly Citation[]
  transcript: Transcript | null
  bornFrom: readonly OfferedFinding[]
}

/** A published material, for anybody. */
export function MaterialPage({
  ctx,
  material,
  text,
  files,
  citations,
  transcript,
  bornFrom,
}: { ctx: ViewContext } & MaterialData) {
  const { t } = ctx
  const lang = text.language === ctx.locale ? undefined : text.language
  const title = material.title[text.language] ?? material.title.it
  const summary = material.summary[text.language] ?? material.summary.it
  const names = new Map(files.map((file) => [file.file_id, file.name]))
  const fileUrl = (id: string) => paths.materialFile(material.slug, id, names.get(id) ?? 'file')
  return (
    <Page
      ctx={ctx}
      title={title}
      description={summary.slice(0, 160)}
      heading={<span lang={lang}>{title}</span>}
      above={<Localized ctx={ctx} text={material.theme_name} />}
      lead={<span lang={lang}>{summary}</span>}
      facts={<UpToDate ctx={ctx} on={material.updated_on} />}
      crumbs={[{ label: t('Formazione'), to: paths.catalogue() }]}
    >
      <LanguageNote ctx={ctx} language={text.language} stale={text.stale} />
      <WithAside label={t('In breve')} aside={<MaterialFacts ctx={ctx} material={material} />}>
        <Film ctx={ctx} title={title} files={files} fileUrl={fileUrl} transcript={transcript} />
        <Prose>
          <Content ctx={ctx} doc={text.body} lang={text.language} fileUrl={fileUrl} />
        </Prose>
        <Attachments ctx={ctx} files={files} fileUrl={fileUrl} id="allegati" />
        <Research ctx={ctx} text={text} bornFrom={bornFrom} lang={lang} />
        {citations.length > 0 && (
          <Section title={t('Norme citate')} id="norme">
            <Citations ctx={ctx} citations={citations} titles />
          </Section>
        )}
      </WithAside>
    </Page>
  )
}
