// SPDX-License-Identifier: AGPL-3.0-or-later
/** What everything of CPSV-AP is told with: both languages at once, and the addresses that things have. */
import type { ApiAsk } from '#kernel/http/route.ts'
import type { Locale } from '#kernel/i18n/locale.ts'
import { partnerPath } from '../../network/index.ts'
import { officePaths } from '../../offices/index.ts'
import { themePath } from '../../themes/index.ts'
import { eventIdOf } from '../hsds/taxonomies.ts'
import * as paths from '../paths.ts'
import type { Channel, LifeEvent } from '../service-words.ts'
import { inEach, type Literal } from './triples.ts'

export interface Telling {
  readonly locale: Locale
  readonly baseUrl: string
  /** A source text in every language. */
  readonly say: (source: string, values?: Readonly<Record<string, string | number>>) => Literal[]
}

export const tellingOf = ({ services, locale }: ApiAsk<unknown>): Telling => ({
  locale,
  baseUrl: services.baseUrl,
  say: (source, values) =>
    inEach({
      it: services.translators.get('it')!(source, values),
      en: services.translators.get('en')!(source, values),
    }),
})

/** Things have the address of the page that shows them, with a name of their own in it: who opens it reads of the thing. */
export const addresses = (baseUrl: string) => ({
  service: (slug: string) => `${baseUrl}${paths.service(slug)}#servizio`,
  part: (slug: string, kind: string, id: string) => `${baseUrl}${paths.service(slug)}#${kind}-${id}`,
  page: (slug: string) => `${baseUrl}${paths.service(slug)}`,
  body: (slug: string) => `${baseUrl}${partnerPath(slug)}#ente`,
  bodyPlace: (slug: string) => `${baseUrl}${partnerPath(slug)}#territorio`,
  contact: (slug: string) => `${baseUrl}${officePaths.row(slug)}#contatto`,
  contactPart: (slug: string, part: string) => `${baseUrl}${officePaths.row(slug)}#${part}`,
  officePage: (slug: string) => `${baseUrl}${officePaths.row(slug)}`,
  theme: (slug: string) => `${baseUrl}${themePath(slug)}#tematica`,
  event: (event: LifeEvent) => `${baseUrl}/api/hsds/taxonomy_terms/${eventIdOf(event)}`,
  documentType: (slug: string) => `${baseUrl}${paths.documents.row(slug)}#documento`,
  documentPage: (slug: string) => `${baseUrl}${paths.documents.row(slug)}`,
  channelKind: (channel: Channel) => `${baseUrl}${paths.services()}#canale-${channel}`,
  province: (letters: string) => `${baseUrl}${paths.services()}#provincia-${letters}`,
  catalogue: () => `${baseUrl}${paths.services()}#catalogo`,
  services: () => `${baseUrl}${paths.services()}`,
})
