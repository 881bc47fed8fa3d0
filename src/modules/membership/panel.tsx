// SPDX-License-Identifier: AGPL-3.0-or-later
/** The way in for a body, where people look for it: under the bodies of the network, and where somebody does not find theirs. */
import { type HomeAsked, panel } from '#contracts/panels.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { LinkButton } from '#ui/button.tsx'
import { Section } from '#ui/section.tsx'
import * as paths from './paths.ts'

const load = async () => true as const

export const joinPanel = panel<HomeAsked, true>({ order: 10, load, view: (ctx) => JoinPanel({ ctx }) })
export const notListedPanel = panel<HomeAsked, true>({
  order: 10,
  load,
  view: (ctx) => NotListedPanel({ ctx }),
})

const Button = ({ ctx }: { ctx: ViewContext }) => (
  <LinkButton ctx={ctx} to={paths.join()}>
    {ctx.t('Aderisci alla rete')}
  </LinkButton>
)

function JoinPanel({ ctx }: { ctx: ViewContext }) {
  const { t } = ctx
  return (
    <Section title={t('Il tuo ente non c’è?')}>
      <p>{t('Chiedi che entri nella rete: bastano dieci minuti, e non serve un account.')}</p>
      <Button ctx={ctx} />
    </Section>
  )
}

function NotListedPanel({ ctx }: { ctx: ViewContext }) {
  const { t } = ctx
  return (
    <Section title={t('Il tuo ente non è in elenco?')}>
      <p>{t('Un account è di chi lavora in un ente della rete. Prima entra l’ente: chiedilo da qui.')}</p>
      <Button ctx={ctx} />
    </Section>
  )
}
