// SPDX-License-Identifier: AGPL-3.0-or-later
/** What is chosen from a fixed list, in words. */
import { msg } from '#kernel/i18n/msg.ts'

/** What a sheet says in two languages, by its columns. */
export const TEXTS = ['who', 'how', 'outputs', 'special_cases', 'constraints'] as const

/** Ways in which a service can be asked for. */
export const CHANNELS = [
  { value: 'desk', label: msg('Allo sportello') },
  { value: 'online', label: msg('Online') },
  { value: 'phone', label: msg('Per telefono') },
  { value: 'post', label: msg('Per posta') },
  { value: 'pec', label: msg('Per PEC') },
  { value: 'helper', label: msg('Con un patronato o un CAF') },
] as const
export type Channel = (typeof CHANNELS)[number]['value']

/** What happens in a life when a service is looked for. */
export const LIFE_EVENTS = [
  { value: 'arrival', label: msg('Arrivare in Italia') },
  { value: 'permit', label: msg('Avere o rinnovare il permesso') },
  { value: 'home', label: msg('Cambiare casa') },
  { value: 'work', label: msg('Cercare o cambiare lavoro') },
  { value: 'health', label: msg('Curarsi') },
  { value: 'birth', label: msg('Avere un figlio') },
  { value: 'school', label: msg('Andare a scuola') },
  { value: 'family', label: msg('Far venire la famiglia') },
  { value: 'hardship', label: msg('Essere in difficoltà') },
  { value: 'citizenship', label: msg('Diventare cittadini italiani') },
] as const
export type LifeEvent = (typeof LIFE_EVENTS)[number]['value']

/** In which form a document is brought. */
export const FORMS = [
  { value: 'original', label: msg('Originale') },
  { value: 'copy', label: msg('Copia') },
  { value: 'self_declaration', label: msg('Basta un’autocertificazione') },
] as const
export type DocumentForm = (typeof FORMS)[number]['value']

/** What a document from abroad needs before it counts here. */
export const TRANSLATIONS = [
  { value: 'none', label: msg('Niente di più') },
  { value: 'sworn', label: msg('Traduzione giurata') },
  { value: 'legalised', label: msg('Traduzione e legalizzazione') },
  { value: 'apostille', label: msg('Traduzione e apostille') },
] as const
export type Translation = (typeof TRANSLATIONS)[number]['value']

/** The words of a choice. */
export const wordsFor = <V extends string>(
  choices: readonly { readonly value: V; readonly label: string }[],
  value: V,
): string => choices.find((choice) => choice.value === value)!.label
