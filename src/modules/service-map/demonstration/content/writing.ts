// SPDX-License-Identifier: AGPL-3.0-or-later
/** How sheets of the demonstration are put down in few words. */
import type { LocalText } from '#kernel/i18n/local-text.ts'
import { MANY } from '../../../offices/demonstration/content/many.ts'
import type { DemoDocument, DemoService } from './format.ts'

export const both = (it: string, en: string): LocalText => ({ it, en })

/** One condition or one step a line. */
export const lines = (...pairs: readonly (readonly [it: string, en: string])[]): LocalText => ({
  it: pairs.map(([it]) => it).join('\n'),
  en: pairs.map(([, en]) => en).join('\n'),
})

type Needed = DemoService['documents'][number]
type Cost = DemoService['costs'][number]

/** A copy, when nothing else is said. */
export const needs = (key: string, more: Partial<Omit<Needed, 'key'>> = {}): Needed => ({
  key,
  form: 'copy',
  ...more,
})

/** From abroad: translated and legalised. */
export const abroad = (key: string, more: Partial<Omit<Needed, 'key'>> = {}): Needed =>
  needs(key, { form: 'original', translation: 'legalised', ...more })

export const only = (it: string, en: string): Pick<Needed, 'condition'> => ({ condition: both(it, en) })
/** Whoever has none asks all the same. */
export const ifThere = { optional: true } as const

export const cost = (label: LocalText, amount: string | null, payer_condition?: LocalText): Cost => ({
  label,
  amount,
  ...(payer_condition && { payer_condition }),
})
export const free = (label: LocalText, payer?: LocalText): Cost => cost(label, '0.00', payer)
export const stamp = (payer?: LocalText): Cost =>
  cost(both('Marca da bollo', 'Revenue stamp'), '16.00', payer)

export const phase = (it: string, en: string, days: number | null = null): DemoService['phases'][number] => ({
  title: both(it, en),
  days,
})

/** Offices of the table that are called so: in all of its towns, or in some. */
export const officesOf = (called: string, ...towns: readonly string[]): DemoService['offices'] =>
  MANY.filter((many) => many.called === called)
    .flatMap((many) => many.towns)
    .filter((town) => towns.length === 0 || towns.includes(town))
    .map((town) => ({ name: `${called} di ${town} (inventato)` }))

export const FERRARA_DESK = 'Sportello stranieri di Ferrara (inventato)'

type Common = 'organization' | 'project' | 'writtenBy' | 'publishedBy' | 'max_days'

/** What all of these sheets have in common: who writes them, and who reads them again. */
export const sheet = (facts: Omit<DemoService, Common> & { max_days?: number }): DemoService => ({
  organization: 'comune-di-ferrara',
  project: 'dimostrazione',
  max_days: null,
  writtenBy: 'revisore',
  publishedBy: 'coordinatore',
  ...facts,
})

/** A paper of the register: its name, who issues it, where one gets it. */
export const paper = (
  key: string,
  [it, en]: readonly [string, string],
  [byIt, byEn]: readonly [string, string],
  [whereIt, whereEn]: readonly [string, string],
  validity_months: number | null = null,
): DemoDocument => ({
  key,
  name: { it, en },
  issuer: { it: byIt, en: byEn },
  where_to: { it: whereIt, en: whereEn },
  validity_months,
})
