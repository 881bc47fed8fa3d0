// SPDX-License-Identifier: AGPL-3.0-or-later
/** Logos and documents on the page of their project. */
import type { ViewContext } from '#kernel/render/context.ts'
import { LinkButton } from '#ui/button.tsx'
import { FileLink } from '#ui/file-link.tsx'
import { sourceOf } from '#ui/link-to.ts'
import { Localized, When } from '#ui/prose.tsx'
import { Section } from '#ui/section.tsx'
import * as paths from '../../../paths.ts'
import { documentWords } from '../kinds.ts'
import type { ProjectFile } from '../queries.ts'

interface Props {
  ctx: ViewContext
  slug: string
  files: readonly ProjectFile[]
  mayWrite: boolean
}

/** The logos in a row, each read by what it shows. */
export function Logos({ ctx, slug, files, mayWrite }: Props) {
  const { t } = ctx
  const logos = files.filter(({ role }) => role === 'logo')
  if (logos.length === 0 && !mayWrite) return null
  const add = mayWrite && (
    <LinkButton ctx={ctx} to={paths.addLogo(slug)} tone="outline" small>
      {t('Aggiungi un logo')}
    </LinkButton>
  )
  return (
    <Section title={t('Loghi')} id="loghi" action={add}>
      {logos.length === 0 && <p>{t('Non ci sono ancora loghi.')}</p>}
      {logos.length > 0 && (
        <ul class="logos">
          {logos.map((logo) => {
            const { text, lang } = ctx.local(logo.words)
            return (
              <li key={logo.id}>
                <img
                  src={sourceOf(paths.projectFile(slug, logo.id))}
                  alt={text}
                  lang={lang}
                  loading="lazy"
                  decoding="async"
                />
                {mayWrite && <EditLink ctx={ctx} to={paths.logo(slug, logo.id)} of={text} />}
              </li>
            )
          })}
        </ul>
      )}
    </Section>
  )
}

/** The documents, from the newest, with what they are. */
export function Documents({ ctx, slug, files, mayWrite }: Props) {
  const { t } = ctx
  const documents = files.filter(({ role }) => role === 'document')
  if (documents.length === 0 && !mayWrite) return null
  const add = mayWrite && (
    <LinkButton ctx={ctx} to={paths.addDocument(slug)} tone="outline" small>
      {t('Aggiungi un documento')}
    </LinkButton>
  )
  return (
    <Section title={t('Documenti')} id="documenti" action={add}>
      {documents.length === 0 && <p>{t('Non ci sono ancora documenti.')}</p>}
      {documents.length > 0 && (
        <ul class="link-list">
          {documents.map((file) => (
            <li key={file.id}>
              <FileLink
                ctx={ctx}
                src={paths.projectFile(slug, file.id)}
                name={<Localized ctx={ctx} text={file.words} />}
                mediaType={file.media_type}
                bytes={file.bytes}
              />
              <span class="link-note">
                {t(documentWords(file.kind!))}
                {file.dated_on && (
                  <>
                    {', '}
                    <When ctx={ctx} value={file.dated_on} />
                  </>
                )}
              </span>
              {mayWrite && (
                <EditLink ctx={ctx} to={paths.document(slug, file.id)} of={ctx.local(file.words).text} />
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

/** Which one it is about is said to screen readers: several stand on one page. */
export const EditLink = ({ ctx, to, of }: { ctx: ViewContext; to: string; of: string }) => (
  <a href={ctx.href(to)}>
    {ctx.t('Modifica')} <span class="visually-hidden">{of}</span>
  </a>
)
