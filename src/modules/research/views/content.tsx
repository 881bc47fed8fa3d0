// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Described } from '#contracts/kinds.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { FileLink } from '#ui/file-link.tsx'
import { Localized, When } from '#ui/prose.tsx'
import { Section } from '#ui/section.tsx'
import { type Citation, Citations } from '../../legislation/index.ts'
import type { Finding } from '../findings/queries.ts'
import * as paths from '../paths.ts'
import type { Details, ResearchFile } from '../queries.ts'
import type { Source } from '../sources/queries.ts'

export interface Content {
  details: Details
  findings: readonly Finding[]
  sources: readonly Source[]
  files: readonly ResearchFile[]
  citations: readonly Citation[]
  /** As the room that knows it calls it. */
  territory: LocalText | null
}

interface Props {
  ctx: ViewContext
  content: Content
  fileUrl: (file: ResearchFile) => string
  /** What readers see that was born from each finding. */
  born?: ReadonlyMap<string, readonly Described[]>
}

/** A research from its question to its sources. */
export function ResearchContent({ ctx, content, fileUrl, born }: Props) {
  const { t } = ctx
  const { details, findings, sources, files, citations } = content
  return (
    <>
      <Section title={t('La domanda')} id="domanda">
        <Paragraphs ctx={ctx} text={details.question} />
      </Section>
      <Section title={t('Il metodo')} id="metodo">
        <Paragraphs ctx={ctx} text={details.method} />
      </Section>
      <Section title={t('Che cosa abbiamo trovato')} id="risultati">
        {findings.map((finding) => (
          <FindingText ctx={ctx} finding={finding} born={born?.get(finding.id) ?? []} key={finding.id} />
        ))}
      </Section>
      <Section title={t('Le fonti')} id="fonti">
        <ol>
          {sources.map((source) => (
            <li key={source.id}>
              <SourceLine ctx={ctx} source={source} />
            </li>
          ))}
        </ol>
      </Section>
      {files.length > 0 && (
        <Section title={t('Documenti')} id="documenti">
          <ul class="link-list">
            {files.map((file) => (
              <li key={file.id}>
                <FileLink
                  ctx={ctx}
                  src={fileUrl(file)}
                  name={file.name}
                  mediaType={file.mediaType}
                  bytes={file.bytes}
                />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {citations.length > 0 && (
        <Section title={t('Norme citate')} id="norme">
          <Citations ctx={ctx} citations={citations} titles />
        </Section>
      )}
    </>
  )
}

/** A finding under its anchor, which stays the same from edition to edition. */
function FindingText({
  ctx,
  finding,
  born,
}: {
  ctx: ViewContext
  finding: Finding
  born: readonly Described[]
}) {
  return (
    <section class="finding" id={paths.anchor(finding.number)}>
      <h3>
        <Localized ctx={ctx} text={finding.title} />
      </h3>
      <Paragraphs ctx={ctx} text={finding.body} />
      {born.length > 0 && (
        <>
          <p>{ctx.t('Da qui sono nati:')}</p>
          <ul>
            {born.map(({ id, title, path }) => (
              <li key={id}>
                {path ? (
                  <a href={ctx.href(path)}>
                    <Localized ctx={ctx} text={title} />
                  </a>
                ) : (
                  <Localized ctx={ctx} text={title} />
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function SourceLine({ ctx, source }: { ctx: ViewContext; source: Source }) {
  const { title, link, dated_on, consulted_on } = source
  return (
    <>
      {link ? (
        <a href={link} rel="noopener external">
          {title}
          <span class="visually-hidden"> ({ctx.t('sito esterno')})</span>
        </a>
      ) : (
        title
      )}
      {dated_on && (
        <>
          , <When ctx={ctx} value={dated_on} />
        </>
      )}
      {consulted_on && <> ({ctx.t('letta il {date}', { date: ctx.date(consulted_on) })})</>}
    </>
  )
}

/** Words as they were typed, a paragraph for each line; marked when they are in another language than the page. */
function Paragraphs({ ctx, text }: { ctx: ViewContext; text: LocalText }) {
  const { text: words, lang } = ctx.local(text)
  return (
    <>
      {words.split(/\n+/).map((line) => (
        <p lang={lang === ctx.locale ? undefined : lang} key={line}>
          {line}
        </p>
      ))}
    </>
  )
}
