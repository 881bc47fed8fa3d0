// SPDX-License-Identifier: AGPL-3.0-or-later
/** What the settings of the instance say, between their form and their rows. */
import { msg } from '#kernel/i18n/msg.ts'
import { FIRST_SENTENCES, type Sentence } from '../sentences.ts'

export const SIGN_UP_MODES = [
  { value: 'closed', label: msg('Nessuno: gli account li apre chi amministra') },
  { value: 'by_domain', label: msg('Lo stesso, ma solo con un’e-mail di uno dei domini scritti sotto') },
  {
    value: 'on_request',
    label: msg('Chi lavora in un ente della rete: se l’indirizzo non è del suo ente, l’ente decide'),
  },
] as const

export type SignUpMode = (typeof SIGN_UP_MODES)[number]['value']

/** How people come to an account. */
export interface SignUp {
  readonly mode: SignUpMode
  /** In lower case, without the @; of mode 'by_domain' at least one. */
  readonly domains: readonly string[]
}

/** One a line, as people write them: with the @ or without. */
export const domainsIn = (typed: string): string[] => [
  ...new Set(
    typed
      .split(/[\s,;]+/)
      .map((line) => line.toLowerCase().replace(/^@/, ''))
      .filter((line) => line !== ''),
  ),
]

/** Labels of RFC 1123, two at least: a whole top-level domain is nobody's office. */
export const isDomain = (text: string): boolean =>
  text.length <= 253 && /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/.test(text)

/** Whether an address may open an account itself. A domain is meant with what stands before it: 'comune.it' takes 'x@urp.comune.it'. */
export function maySignUp({ mode, domains }: SignUp, email: string): boolean {
  if (mode !== 'by_domain') return mode === 'on_request'
  const host = email.toLowerCase().split('@').at(-1) ?? ''
  return domains.some((domain) => host === domain || host.endsWith(`.${domain}`))
}

/** The sentences as typed, in their order and direction; those left empty are not there. */
export const sentencesFrom = (typed: Readonly<Record<string, string>>): Sentence[] =>
  FIRST_SENTENCES.flatMap(({ language, direction }) => {
    const text = typed[`text_${language}`] ?? ''
    return text === '' ? [] : [{ language, direction, text }]
  })

export const sentenceValues = (sentences: readonly Sentence[]): Record<string, string> =>
  Object.fromEntries(sentences.map(({ language, text }) => [`text_${language}`, text]))
