// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { BarChart } from '#ui/chart.tsx'
import { Section } from '#ui/section.tsx'
import * as paths from '../../paths.ts'
import type { Circle } from '../load.ts'
import type { Group } from '../rules.ts'
import { TABLES } from '../tables.ts'
import { kindInWords, provinceInWords, saidInWords } from '../words.ts'

/** What the network is made of: bodies by what they are, and by where they are. */
export function Groups({ ctx, circle }: { ctx: ViewContext; circle: Circle }) {
  const { t } = ctx
  if (circle.bodies === 0) return null
  const people = {
    header: t('Persone con un ruolo'),
    numeric: true,
    cell: (group: Group) => saidInWords(ctx, group.people),
  }
  const project = circle.chosen?.slug
  return (
    <>
      <Section title={t('Di che tipo')} id="tipi">
        <BarChart
          ctx={ctx}
          title={t('Enti e persone per tipo di ente')}
          sentence={t(
            '{count, plural, one {# tipo di ente} other {# tipi di ente}}. Il più presente: {most}.',
            {
              count: circle.kinds.length,
              most: kindInWords(ctx, circle.kinds[0]!.key!),
            },
          )}
          rows={circle.kinds}
          nameOf={({ key }) => kindInWords(ctx, key!)}
          countOf={({ bodies }) => bodies}
          columns={{ name: t('Tipo di ente'), value: t('Enti'), more: [people] }}
          csv={paths.circleTable(TABLES.kinds, project)}
        />
      </Section>
      <Section title={t('In quali province')} id="province">
        <BarChart
          ctx={ctx}
          title={t('Enti e persone per provincia')}
          sentence={t('La provincia è quella dove l’ente ha la sede.')}
          rows={circle.provinces}
          nameOf={(group) => provinceInWords(ctx, circle, group)}
          countOf={({ bodies }) => bodies}
          columns={{ name: t('Provincia'), value: t('Enti'), more: [people] }}
          csv={paths.circleTable(TABLES.provinces, project)}
        />
      </Section>
    </>
  )
}
