// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Locale } from '#kernel/i18n/locale.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Section } from '#ui/section.tsx'
import { BornFrom, type OfferedFinding } from '../../../research/index.ts'
import type { OfferedText } from '../queries.ts'

interface Props {
  ctx: ViewContext
  text: Pick<OfferedText, 'research_question' | 'research_method' | 'research_sources' | 'research_findings'>
  /** Findings that it was born from. */
  bornFrom: readonly OfferedFinding[]
  /** Set when the text is in another language than the page. */
  lang?: Locale
}

/** Material starts from research: what was asked, how, from which sources, what was found. Nothing where nothing was written. */
export function Research({ ctx, text, bornFrom, lang }: Props) {
  const { t } = ctx
  const parts = [
    [t('La domanda'), text.research_question],
    [t('Il metodo'), text.research_method],
    [t('Le fonti'), text.research_sources],
    [t('Che cosa abbiamo trovato'), text.research_findings],
  ].filter(([, words]) => words?.trim())
  if (parts.length === 0 && bornFrom.length === 0) return null
  return (
    <Section title={t('Da dove nasce questo materiale')} id="ricerca">
      <BornFrom ctx={ctx} findings={bornFrom} />
      {parts.map(([title, words]) => (
        <div key={title}>
          <h3>{title}</h3>
          {words?.split(/\n+/).map((line) => (
            <p lang={lang} key={line}>
              {line}
            </p>
          ))}
        </div>
      ))}
    </Section>
  )
}
