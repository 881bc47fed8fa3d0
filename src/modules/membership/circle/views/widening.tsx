// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { When } from '#ui/prose.tsx'
import { Section } from '#ui/section.tsx'
import type { Circle } from '../load.ts'
import { kindInWords } from '../words.ts'

/** Whether the circle is wider than it was: the aim of a project, as numbers with their days. */
export function WideningPart({ ctx, circle }: { ctx: ViewContext; circle: Circle }) {
  const { t } = ctx
  const { widening, chosen } = circle
  if (!widening) return null
  const { from, joined, kinds, provinces } = widening
  const values = { day: ctx.date(from), project: chosen?.acronym ?? '' }
  return (
    <Section
      title={t('Come si è allargata')}
      id="allargata"
      lead={
        chosen
          ? t('Dall’inizio di {project}, il {day}.', values)
          : t('Dall’inizio del primo progetto, il {day}.', values)
      }
    >
      <ul>
        <li>
          {t(
            '{count, plural, =0 {Nessun ente è entrato dopo.} one {Un ente è entrato dopo.} other {# enti sono entrati dopo.}}',
            { count: joined.length },
          )}
          {joined.length > 0 && (
            <>
              {' '}
              {t('L’ultimo:')} {joined.at(-1)!.name}, <When ctx={ctx} value={joined.at(-1)!.since!} />.
            </>
          )}
        </li>
        <li>
          {t(
            '{count, plural, =0 {Nessun tipo di ente nuovo.} one {Un tipo di ente nuovo:} other {# tipi di ente nuovi:}}',
            { count: kinds.length },
          )}{' '}
          <Firsts ctx={ctx} firsts={kinds.map(({ kind, since }) => [kindInWords(ctx, kind), since])} />
        </li>
        <li>
          {t(
            '{count, plural, =0 {Nessuna provincia nuova.} one {Una provincia nuova:} other {# province nuove:}}',
            { count: provinces.length },
          )}{' '}
          <Firsts ctx={ctx} firsts={provinces.map(({ name, since }) => [name, since])} />
        </li>
      </ul>
    </Section>
  )
}

/** 'Scuola (dal 1 settembre 2026), CAF (dal …).' */
function Firsts({ ctx, firsts }: { ctx: ViewContext; firsts: readonly [name: string, since: string][] }) {
  return firsts.map(([name, since], index) => (
    <span key={name}>
      {ctx.t('{name} (dal {day})', { name, day: ctx.date(since) })}
      {index === firsts.length - 1 ? '.' : ', '}
    </span>
  ))
}
