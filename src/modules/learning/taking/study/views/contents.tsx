// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Doc } from '#kernel/content/schema.ts'
import { anchorOf, headings } from '#kernel/content/text.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Icon } from '#ui/icon.tsx'
import { Localized } from '#ui/prose.tsx'
import type { StudiedUnit, TextIn, UnitInCourse } from '../queries.ts'
import { besideUnit } from './beside-unit.ts'

interface Props {
  ctx: ViewContext
  unit: StudiedUnit
  text: TextIn
}

/** The units of the course, what is done of them, and the titles in the one that is read. */
export const CourseContents = ({ ctx, unit, text }: Props) => (
  <ol>
    {unit.contents.map((one) => (
      <li key={one.id}>
        <ToUnit ctx={ctx} from={unit} unit={one} current={one.id === unit.unit_id} />
        {one.id === unit.unit_id && <Titles ctx={ctx} doc={text.body} language={text.language} />}
      </li>
    ))}
  </ol>
)

interface ToUnitProps {
  ctx: ViewContext
  from: StudiedUnit
  unit: UnitInCourse
  current: boolean
}

const ToUnit = ({ ctx, from, unit, current }: ToUnitProps) => (
  <a href={ctx.href(besideUnit(from, unit.id))} aria-current={current ? 'page' : undefined}>
    <Localized ctx={ctx} text={unit.title} />
    {unit.done && (
      <>
        {' '}
        <Icon ctx={ctx} name="it-check" size="sm" label={ctx.t('completata')} />
      </>
    )}
  </a>
)

/** Only the first level: what is below it is not where one looks for a passage. */
function Titles({ ctx, doc, language }: { ctx: ViewContext; doc: Doc; language: TextIn['language'] }) {
  const titles = headings(doc).filter(({ level }) => level === 2)
  if (titles.length < 2) return null
  return (
    <ul lang={language === ctx.locale ? undefined : language}>
      {titles.map(({ id, text }) => (
        <li key={id}>
          <a href={`#${anchorOf(id)}`}>{text}</a>
        </li>
      ))}
    </ul>
  )
}
