// SPDX-License-Identifier: AGPL-3.0-or-later
/** The four kinds of question: what they are called in addresses and on pages. */
import { msg } from '#kernel/i18n/msg.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import type { QuestionKind } from '../question.ts'

const KINDS: Record<QuestionKind, { address: string; words: string }> = {
  single: { address: 'scelta-singola', words: msg('Scelta singola') },
  multiple: { address: 'scelta-multipla', words: msg('Scelta multipla') },
  true_false: { address: 'vero-falso', words: msg('Vero o falso') },
  numeric: { address: 'numero', words: msg('Risposta numerica') },
}

export const addressOfKind = (kind: QuestionKind): string => KINDS[kind].address

export const kindFromAddress = (text: string | undefined): QuestionKind | null =>
  (Object.keys(KINDS) as QuestionKind[]).find((kind) => KINDS[kind].address === text) ?? null

export const kindWords = (ctx: ViewContext, kind: QuestionKind): string => ctx.t(KINDS[kind].words)
