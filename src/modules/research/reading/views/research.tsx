// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Described } from '#contracts/kinds.ts'
import { isStaleText } from '#kernel/i18n/stale-text.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { DescriptionList } from '#ui/description-list.tsx'
import { Page } from '#ui/page.tsx'
import { Localized } from '#ui/prose.tsx'
import { LinkList, WithAside } from '#ui/section.tsx'
import { LanguageNote, UpToDate } from '../../../review/index.ts'
import { themePath, themesPath } from '../../../themes/index.ts'
import * as paths from '../../paths.ts'
import { type Content, ResearchContent } from '../../views/content.tsx'
import type { OfferedResearch } from '../queries.ts'

interface Props {
  ctx: ViewContext
  research: OfferedResearch
  content: Content
  born: ReadonlyMap<string, readonly Described[]>
}

/** A published research, for anybody. */
export function ResearchPage({ ctx, research, content, born }: Props) {
  const { t } = ctx
  const { title, summary, theme_slug, theme_name } = research
  const { details, findings } = content
  const texts = [title, summary, details.question, details.method]
    .concat(findings.flatMap((finding) => [finding.title, finding.body]))
    .filter(({ it }) => it !== '')
  const translated = ctx.locale === 'it' || texts.every((text) => text[ctx.locale] !== undefined)
  return (
    <Page
      ctx={ctx}
      title={ctx.local(title).text}
      description={ctx.local(summary).text.slice(0, 160)}
      heading={<Localized ctx={ctx} text={title} />}
      above={t('Ricerca')}
      lead={<Localized ctx={ctx} text={summary} />}
      facts={<UpToDate ctx={ctx} on={research.updated_on} />}
      crumbs={[
        { label: t('Tematiche'), to: themesPath() },
        { label: ctx.local(theme_name).text, to: themePath(theme_slug) },
        { label: t('Ricerca'), to: paths.researchOf(theme_slug) },
      ]}
      crumb={<Localized ctx={ctx} text={title} />}
    >
      <LanguageNote
        ctx={ctx}
        language={translated ? ctx.locale : 'it'}
        stale={ctx.locale !== 'it' && texts.some(isStaleText)}
      />
      <WithAside
        label={t('In breve')}
        aside={
          <>
            <Facts ctx={ctx} research={research} content={content} />
            <h2>{t('I risultati')}</h2>
            <LinkList
              ctx={ctx}
              links={findings.map((finding) => ({
                to: `#${paths.anchor(finding.number)}`,
                label: <Localized ctx={ctx} text={finding.title} />,
              }))}
            />
          </>
        }
      >
        <ResearchContent
          ctx={ctx}
          content={content}
          born={born}
          fileUrl={({ id, name }) => paths.researchFile(research.slug, id, name)}
        />
      </WithAside>
    </Page>
  )
}

function Facts({ ctx, research, content }: Omit<Props, 'born'>) {
  const { t } = ctx
  const { territory, details } = content
  return (
    <DescriptionList
      entries={[
        [t('A cura di'), research.organization],
        [
          t('Tematica'),
          <a href={ctx.href(themePath(research.theme_slug))} key="theme">
            <Localized ctx={ctx} text={research.theme_name} />
          </a>,
        ],
        [t('Dove'), territory ? <Localized ctx={ctx} text={territory} key="territory" /> : details.territory],
        [t('Versione'), ctx.number(research.number)],
      ]}
    />
  )
}
