// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { DescriptionList } from '#ui/description-list.tsx'
import { sourceOf } from '#ui/link-to.ts'
import { kindWords } from '../../body-words.ts'
import * as paths from '../../paths.ts'
import type { Profile } from '../profile.ts'
import type { NamedBody } from '../queries.ts'
import { placeOf } from '../record.ts'

interface FactsProps {
  ctx: ViewContext
  profile: Profile
  /** Where the page of another body is, on the side that this one is shown on. */
  toBody: (slug: string) => string
}

/** Its sign, as far as its body allows; a file that the antivirus still has is not shown. */
export function LogoShown({ profile: { body, logo } }: Pick<FactsProps, 'profile'>) {
  if (logo?.file.state !== 'ready') return null
  return (
    <p>
      <img
        class="logo-of-body"
        src={sourceOf(paths.bodyLogo(body.slug))}
        alt={logo.alt}
        loading="lazy"
        decoding="async"
      />
    </p>
  )
}

/** The sheet of a body: what it is, where, how it is reached, its codes. */
export function Facts({ ctx, profile: { body, parent, parts }, toBody }: FactsProps) {
  const { t } = ctx
  const linked = ({ slug, name }: NamedBody) => <a href={ctx.href(toBody(slug))}>{name}</a>
  return (
    <DescriptionList
      entries={[
        [t('Tipo di ente'), t(kindWords(body.kind))],
        [t('Sede'), placeOf(body)],
        [t('Fa parte di'), parent && linked(parent)],
        [
          t('Ne fanno parte'),
          parts.length > 0 && (
            <ul class="plain-list">
              {parts.map((part) => (
                <li key={part.id}>{linked(part)}</li>
              ))}
            </ul>
          ),
        ],
        [
          t('Sito'),
          body.website && (
            <a href={body.website} rel="noopener external" hreflang="it">
              {body.website.replace(/^https?:\/\//, '').replace(/\/$/, '')}
              <span class="visually-hidden"> ({t('sito esterno')})</span>
            </a>
          ),
        ],
        [t('E-mail'), body.email && <a href={`mailto:${body.email}`}>{body.email}</a>],
        [t('PEC'), body.pec && <a href={`mailto:${body.pec}`}>{body.pec}</a>],
        [t('Telefono'), body.phone && <a href={`tel:${body.phone.replace(/[^\d+]/g, '')}`}>{body.phone}</a>],
        [t('Codice IPA'), body.ipa_code],
        [t('Codice fiscale'), body.fiscal_code],
        [t('Codice ISTAT del comune'), body.istat_code],
      ]}
    />
  )
}
