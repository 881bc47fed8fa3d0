// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'

/** The body that answers for the site and for the data that it holds. */
export interface Controller {
  network: string
  name: string
  website: string | null
  email: string
}

export interface ControllerData {
  controller: Controller | null
}

/** An address to write to, or the plain statement that there is none yet. */
export const WriteTo = ({ ctx, controller }: ControllerData & { ctx: ViewContext }) =>
  controller ? <a href={`mailto:${controller.email}`}>{controller.email}</a> : ctx.t('non ancora indicato')
