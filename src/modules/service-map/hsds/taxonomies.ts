// SPDX-License-Identifier: AGPL-3.0-or-later
/** The words that services stand under: the themes of the network, and what happens in a life. */
import type { LocalText } from '#kernel/i18n/local-text.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { idMadeOf } from '#kernel/ids.ts'
import { type Theme, themePath } from '../../themes/index.ts'
import { LIFE_EVENTS, type LifeEvent } from '../service-words.ts'
import type { Telling } from './telling.ts'

/** They have no row: their ids are made of their names. */
export const TAXONOMY_IDS = {
  themes: idMadeOf('taxonomy', 'themes'),
  'life-events': idMadeOf('taxonomy', 'life-events'),
} as const
export type TaxonomyName = keyof typeof TAXONOMY_IDS

const WORDS: Readonly<Record<TaxonomyName, readonly [name: string, description: string]>> = {
  themes: [msg('Tematiche della rete'), msg('Di che cosa si occupa un servizio.')],
  'life-events': [msg('Quando serve un servizio'), msg('Che cosa succede nella vita di chi lo cerca.')],
}

export const taxonomyOf = ({ t }: Telling, name: TaxonomyName) => ({
  id: TAXONOMY_IDS[name],
  name: t(WORDS[name][0]),
  description: t(WORDS[name][1]),
  version: '1',
})

export const taxonomyNamed = (id: string): TaxonomyName | null =>
  (Object.keys(TAXONOMY_IDS) as TaxonomyName[]).find((name) => TAXONOMY_IDS[name] === id) ?? null

export interface Term {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly description: string
  readonly taxonomy: string
  readonly taxonomy_detail: ReturnType<typeof taxonomyOf>
  readonly language: string
  readonly term_uri: string
}

const eventIds = new Map<LifeEvent, string>(
  LIFE_EVENTS.map(({ value }) => [value, idMadeOf('life-event', value)]),
)

export const eventIdOf = (event: LifeEvent): string => eventIds.get(event)!

export const eventWithId = (id: string): LifeEvent | null =>
  LIFE_EVENTS.find(({ value }) => eventIds.get(value) === id)?.value ?? null

export function themeTerm(telling: Telling, { id, slug, name, question }: ThemeTold): Term {
  const detail = taxonomyOf(telling, 'themes')
  return {
    id,
    code: slug,
    name: telling.words(name),
    description: telling.words(question) || telling.words(name),
    taxonomy: detail.name,
    taxonomy_detail: detail,
    language: telling.locale,
    term_uri: `${telling.baseUrl}${themePath(slug)}`,
  }
}

type ThemeTold = Pick<Theme, 'id' | 'slug'> & { readonly name: LocalText; readonly question: LocalText }

export function eventTerm(telling: Telling, event: LifeEvent): Term {
  const detail = taxonomyOf(telling, 'life-events')
  const { label } = LIFE_EVENTS.find(({ value }) => value === event)!
  const id = eventIds.get(event)!
  return {
    id,
    code: event,
    name: telling.t(label),
    description: telling.t(label),
    taxonomy: detail.name,
    taxonomy_detail: detail,
    language: telling.locale,
    term_uri: `${telling.baseUrl}/api/hsds/taxonomy_terms/${id}`,
  }
}

export const allTerms = (telling: Telling, themes: readonly Theme[]): Term[] => [
  ...themes.map((theme) => themeTerm(telling, theme)),
  ...LIFE_EVENTS.map(({ value }) => eventTerm(telling, value)),
]
