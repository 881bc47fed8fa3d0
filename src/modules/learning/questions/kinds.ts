// SPDX-License-Identifier: AGPL-3.0-or-later
/** The four kinds of question: what they are called in addresses and on pages. */
import type { ViewContext } from '#kernel/render/context.ts'
import type { QuestionKind } from '../question.ts'

const ADDRESSES: Record<QuestionKind, string> = {
  single: 'scelta-singola',
  multiple: 'scelta-multipla',
  true_false: 'vero-falso',
  numeric: 'numero',
}

export const addressOfKind = (kind: QuestionKind): string => ADDRESSES[kind]

export const kindFromAddress = (text: string | undefined): QuestionKind | null =>
  (Object.keys(ADDRESSES) as QuestionKind[]).find((kind) => ADDRESSES[kind] === text) ?? null

export function kindWords(ctx: ViewContext, kind: QuestionKind): string {
  switch (kind) {
    case 'single':
      return ctx.t('Scelta singola')
    case 'multiple':
      return ctx.t('Scelta multipla')
    case 'true_false':
      return ctx.t('Vero o falso')
    case 'numeric':
      return ctx.t('Risposta numerica')
  }
}
