// SPDX-License-Identifier: AGPL-3.0-or-later
/** On the pages of a body, for those who keep what it has: how much was looked at in time, and what lacks. */
import { type OrganizationAsked, panel } from '#contracts/panels.ts'
import { may } from '#kernel/access.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { LinkList, Section } from '#ui/section.tsx'
import type { Age } from '../confirming/rules.ts'
import { type GroupStanding, standingsOf } from '../confirming/standing.ts'
import * as paths from '../paths.ts'
import { listOfBody, mayConfirm, type Thing } from '../things.ts'
import { type Share, shareInTime } from './rules.ts'

interface Gap {
  readonly thing: Thing
  readonly groups: readonly GroupStanding[]
}

interface Quality {
  readonly share: Share
  readonly counts: Readonly<Record<Age, number>>
  readonly gaps: readonly Gap[]
  readonly more: number
}

/** Things with gaps in sight; the others are in the list of who keeps them. */
const SHOWN = 10

export const qualityOfBody = panel<OrganizationAsked, Quality>({
  order: 80,
  load: async (db, { organizationId, actor }, services) => {
    const place = { within: [organizationId] }
    if (!services.house.confirmables.some(({ permission }) => may(actor, permission, place))) return null
    const things = (await listOfBody(db, organizationId, services)).filter((thing) =>
      mayConfirm(actor, thing),
    )
    const standings = await standingsOf(db, things, services)
    const ages = standings.flatMap(({ groups }) => groups.map(({ age }) => age))
    const share = shareInTime(ages)
    if (!share) return null
    const count = (age: Age) => ages.filter((each) => each === age).length
    const gaps = standings
      .map(({ thing, groups }) => ({
        thing,
        groups: groups.filter(({ age }) => age === 'due' || age === 'never'),
      }))
      .filter(({ groups }) => groups.length > 0)
    return {
      share,
      counts: { never: count('never'), due: count('due'), near: count('near'), fresh: count('fresh') },
      gaps: gaps.slice(0, SHOWN),
      more: Math.max(0, gaps.length - SHOWN),
    }
  },
  view: (ctx, data) => QualityOfBody({ ctx, ...data }),
})

function QualityOfBody({ ctx, share, counts, gaps, more }: Quality & { ctx: ViewContext }) {
  const { t } = ctx
  return (
    <Section
      title={t('Quanto sono aggiornate le schede')}
      id="qualita"
      lead={t(
        'Lo legge solo chi tiene le schede di questo ente. Serve a sapere che cosa manca, non a fare classifiche.',
      )}
    >
      <p>
        <strong>
          {t('Verificate in tempo: {inTime, number} voci su {all, number}, il {percent, number}%.', {
            inTime: share.inTime,
            all: share.all,
            percent: share.percent,
          })}
        </strong>{' '}
        {t(
          '{due, plural, =0 {Nessuna è scaduta} one {Una è scaduta} other {# sono scadute}}, {never, plural, =0 {nessuna manca} one {una non è mai stata verificata} other {# non sono mai state verificate}}.',
          { due: counts.due, never: counts.never },
        )}
      </p>
      {gaps.length > 0 && (
        <>
          <h3>{t('Che cosa verificare')}</h3>
          <LinkList
            ctx={ctx}
            links={gaps.map(({ thing, groups }) => ({
              to: paths.listOf(thing.id),
              label: ctx.local(thing.title).text,
              note: groups.map(({ words }) => t(words.words)).join(', '),
            }))}
          />
        </>
      )}
      {more > 0 && (
        <p>
          <a href={ctx.href(paths.list())}>
            {t('{more, plural, one {C’è un’altra scheda} other {Ci sono altre # schede}}', { more })}
          </a>
        </p>
      )}
    </Section>
  )
}
