// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { LinkButton } from '#ui/button.tsx'
import { Localized } from '#ui/prose.tsx'
import { Section } from '#ui/section.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { partnerPath } from '../../../network/index.ts'
import { wordsFor } from '../../office-words.ts'
import * as paths from '../../paths.ts'
import { byName, languageName } from '../known.ts'
import { CHANNELS, LEVELS, noticeInWords, whenInWords } from '../language-words.ts'
import type { OfficeLanguage } from '../queries.ts'
import { LanguageName } from './language-name.tsx'

interface Shown {
  ctx: ViewContext
  slug: string
  languages: readonly OfficeLanguage[]
  mayWrite: boolean
}

/** The languages in which an office helps, a line for each way; nothing where none was said and nobody here can say it. */
export function OfficeLanguages({ ctx, slug, languages, mayWrite }: Shown) {
  const { t, locale } = ctx
  if (languages.length === 0 && !mayWrite) return null
  const compare = byName(locale)
  const sorted = [...languages].sort((a, b) => compare(a.language, b.language))
  return (
    <Section
      title={t('Lingue')}
      id="lingue"
      action={
        mayWrite && (
          <LinkButton ctx={ctx} to={paths.addLanguage(slug)} icon="it-plus" tone="outline">
            {t('Aggiungi una lingua')}
          </LinkButton>
        )
      }
    >
      {sorted.length === 0 ? (
        <p>{t('Nessuno ha ancora scritto in quali lingue si parla.')}</p>
      ) : (
        <Table
          ctx={ctx}
          caption={t('Lingue in cui si parla con l’ufficio')}
          hideCaption
          columns={columnsOf(ctx, slug, mayWrite)}
          rows={sorted}
        />
      )}
    </Section>
  )
}

function columnsOf(ctx: ViewContext, slug: string, mayWrite: boolean): Column<OfficeLanguage>[] {
  const { t, locale } = ctx
  return [
    {
      header: t('Lingua'),
      cell: ({ language }) => <LanguageName ctx={ctx} code={language} />,
    },
    { header: t('Come si parla'), cell: (line) => howCell(ctx, line) },
    { header: t('Quando'), cell: (line) => whenInWords(t, locale, line) || '–' },
    { header: t('Avviso'), cell: (line) => noticeInWords(t, line.notice_days) || '–' },
    ...(mayWrite
      ? [
          {
            header: t('Modifica'),
            cell: (line: OfficeLanguage) => (
              <a href={ctx.href(paths.language(slug, line.id))}>
                {t('Cambia')}
                <span class="visually-hidden"> {languageName(line.language, locale)}</span>
              </a>
            ),
          },
        ]
      : []),
  ]
}

/** The way, where it is, who gives it and what else matters. */
function howCell(ctx: ViewContext, { level, channel, provider, provider_slug, note }: OfficeLanguage) {
  const { t } = ctx
  return (
    <>
      {t(wordsFor(LEVELS, level))}
      {channel && ` (${t(wordsFor(CHANNELS, channel)).toLowerCase()})`}
      {provider && provider_slug && (
        <>
          {`. ${t('Con')} `}
          <a href={ctx.href(partnerPath(provider_slug))}>{provider}</a>
        </>
      )}
      {note.it && (
        <>
          {'. '}
          <Localized ctx={ctx} text={note} />
        </>
      )}
    </>
  )
}
