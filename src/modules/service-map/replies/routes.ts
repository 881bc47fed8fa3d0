// SPDX-License-Identifier: AGPL-3.0-or-later
/** After a sheet one question. What is kept is a number for a day: no person, no address, no words. */
import { everyone } from '#kernel/access.ts'
import { dayIn } from '#kernel/clock.ts'
import { TooMany } from '#kernel/errors.ts'
import { ok } from '#kernel/http/flash.ts'
import { type Page, type Services, seeOther, verb } from '#kernel/http/route.ts'
import { msg } from '#kernel/i18n/msg.ts'
import * as paths from '../paths.ts'
import { offered } from '../reading/offered.ts'
import { REASONS, type Reason, replyForm } from './forms.ts'
import { countReply } from './queries.ts'

/** A town hall has one address: a whole desk may answer from it. */
const PER_NETWORK = { max: 60, windowSeconds: 3600 }
const ONCE = { max: 1, windowSeconds: 86_400 }

/** Whether this page has not answered before. */
async function isFirst({ limits }: Services, token: string): Promise<boolean> {
  try {
    await limits.spend('service-reply', token, ONCE)
    return true
  } catch (error) {
    if (error instanceof TooMany) return false
    throw error
  }
}

const reasonIn = (typed: string): Reason => REASONS.find(({ value }) => value === typed)?.value ?? ''

// biome-ignore lint/suspicious/noExplicitAny: the page of the sheet, whatever it loads
export const replyRoutes = (on: () => Page<any, any, any>) => [
  verb({
    path: paths.reply(':slug'),
    access: everyone,
    subject: offered,
    form: replyForm,
    on,
    act: async ({ tx, hand, subject: service, input, services, request }) => {
      await services.limits.spend('service-reply-network', request.addressKey, PER_NETWORK)
      if (await isFirst(services, input.token)) {
        const wasRight = input.answer === 'yes'
        const day = dayIn(services.zone, hand.at)
        const reason = wasRight ? '' : reasonIn(input.reason)
        await countReply(tx, { workId: service.id, day, wasRight, reason })
      }
      return seeOther(
        paths.service(service.slug),
        ok(msg('Grazie: la tua risposta aiuta chi scrive la scheda.')),
      )
    },
  }),
]
