// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { ownNameOf } from '#ui/languages.ts'
import { Page } from '#ui/page.tsx'
import { LinkList, Section } from '#ui/section.tsx'
import { GUIDES, type Guide, OFFICES } from '../where-to-go.ts'

interface WhereToGoData {
  municipalities: readonly { name: string; website: string }[]
}

/** Which office to ask for, in eight languages: the place to which the sentence for residents leads. */
export function WhereToGoPage({ ctx, municipalities }: WhereToGoData & { ctx: ViewContext }) {
  const { t } = ctx
  return (
    <Page
      ctx={ctx}
      title={t('Dove andare')}
      description={t(
        'A quale ufficio chiedere, per chi è cittadino straniero e ha bisogno di aiuto. In otto lingue.',
      )}
      crumbs={[]}
      lead={t('Per chi è cittadino straniero e cerca un ufficio. Scegli la tua lingua.')}
    >
      <nav aria-label={t('Scegli la lingua')}>
        <ul class="languages">
          {GUIDES.map(({ language, direction }) => (
            <li key={language}>
              <a href={`#${language}`} lang={language} dir={direction} hreflang={language}>
                {ownNameOf(language)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {GUIDES.map((guide) => (
        <GuideSection guide={guide} key={guide.language} />
      ))}
      {municipalities.length > 0 && (
        <Section title={t('I Comuni della rete')}>
          <LinkList
            ctx={ctx}
            links={municipalities.map(({ name, website }) => ({ to: website, label: name }))}
          />
        </Section>
      )}
      <p class="form-text">
        {t('Le traduzioni, oltre a italiano e inglese, non sono ancora rivedute da madrelingua.')}
      </p>
    </Page>
  )
}

const GuideSection = ({ guide }: { guide: Guide }) => (
  <section class="guide" id={guide.language} lang={guide.language} dir={guide.direction} tabIndex={-1}>
    <h2>{guide.title}</h2>
    <p>{guide.text}</p>
    <dl class="facts">
      {guide.needs.map((need, index) => (
        <div key={need}>
          <dt>{need}</dt>
          <dd>
            <bdi lang="it" dir="ltr">
              {OFFICES[index]}
            </bdi>
          </dd>
        </div>
      ))}
    </dl>
  </section>
)
