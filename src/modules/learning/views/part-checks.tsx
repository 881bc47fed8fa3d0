// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Check } from '#contracts/editions.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Checks } from '../../review/index.ts'

/** What is missing among the pages under an address. */
export function PartChecks({
  ctx,
  checks,
  below,
}: {
  ctx: ViewContext
  checks: readonly Check[]
  below: string
}) {
  return <Checks ctx={ctx} checks={checks.filter((check) => check.path.startsWith(below))} />
}
