// SPDX-License-Identifier: AGPL-3.0-or-later
import { Content } from '#kernel/content/render.tsx'
import { anchorOf } from '#kernel/content/text.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Alert } from '#ui/alert.tsx'
import { Page } from '#ui/page.tsx'
import { Localized, Prose, ReadingTime } from '#ui/prose.tsx'
import { Section, WithContents } from '#ui/section.tsx'
import { type Citation, Citations } from '../../../../legislation/index.ts'
import { LanguageNote, UpToDate } from '../../../../review/index.ts'
import * as paths from '../../../paths.ts'
import type { StudiedUnit, TextIn } from '../queries.ts'
import { CourseContents } from './contents.tsx'
import { UnitFoot } from './unit-foot.tsx'

interface Props {
  ctx: ViewContext
  unit: StudiedUnit
  text: TextIn
  citations: readonly Citation[]
}

/** A unit, for anybody to read; whoever is enrolled finds the place where they were. */
export function UnitPage({ ctx, unit, text, citations }: Props) {
  const { t } = ctx
  const enrolled = unit.enrolment_id !== null
  const course = ctx.local(unit.course_title)
  return (
    <Page
      ctx={ctx}
      title={ctx.local(unit.title).text}
      heading={<Localized ctx={ctx} text={unit.title} />}
      above={t('Unità {position, number} di {total, number}', { position: unit.position, total: unit.total })}
      facts={
        <span>
          <ReadingTime ctx={ctx} minutes={unit.minutes} />
          {' · '}
          <UpToDate ctx={ctx} on={unit.updated_on} />
        </span>
      }
      crumbs={[
        { label: t('Formazione'), to: paths.catalogue() },
        {
          label: course.lang ? <span lang={course.lang}>{course.text}</span> : course.text,
          to: paths.course(unit.course_slug),
        },
      ]}
      islands={enrolled ? ['place'] : undefined}
    >
      <WithContents
        title={t('Contenuti del corso')}
        contents={<CourseContents ctx={ctx} unit={unit} text={text} />}
      >
        {unit.place && <WhereYouWere ctx={ctx} place={unit.place} />}
        {unit.later && <LaterVersion ctx={ctx} unit={unit} />}
        <LanguageNote ctx={ctx} language={text.language} stale={text.stale} />
        <ReadingPlace ctx={ctx} unit={unit}>
          <Prose>
            <Content
              ctx={ctx}
              doc={text.body}
              lang={text.language}
              fileUrl={(id) => paths.unitPicture(unit.course_slug, id)}
            />
          </Prose>
        </ReadingPlace>
        {citations.length > 0 && (
          <Section title={t('Norme citate')} id="norme">
            <Citations ctx={ctx} citations={citations} />
          </Section>
        )}
        <UnitFoot ctx={ctx} unit={unit} />
      </WithContents>
    </Page>
  )
}

/** Whoever follows an earlier version is told when the one on offer says something else: somebody may be waiting for the answer. */
function LaterVersion({ ctx, unit }: { ctx: ViewContext; unit: StudiedUnit }) {
  const { t } = ctx
  if (unit.later === 'changed')
    return (
      <Alert ctx={ctx} title={t('Nella versione nuova del corso questa unità è cambiata')}>
        <p>{t('Tu segui una versione precedente: qui sotto c’è il testo di quella.')}</p>
        <p>
          <a href={ctx.href(paths.offeredUnit(unit.course_slug, unit.unit_id))}>
            {t('Leggi il testo nuovo')}
          </a>
        </p>
      </Alert>
    )
  return (
    <Alert ctx={ctx} title={t('Questo testo è della versione nuova del corso')}>
      <p>{t('Tu segui una versione precedente: quello che leggi qui non segna niente come completato.')}</p>
      <p>
        <a href={ctx.href(paths.course(unit.course_slug))}>{t('Torna al tuo corso')}</a>
      </p>
    </Alert>
  )
}

const WhereYouWere = ({ ctx, place }: { ctx: ViewContext; place: string }) => (
  <Alert ctx={ctx}>
    <p>
      <a href={`#${anchorOf(place)}`}>{ctx.t('Riprendi da dove eri rimasto')}</a>
    </p>
  </Alert>
)

/** The island notices which block is read and keeps it; for whoever is not enrolled there is nothing to keep. */
function ReadingPlace({
  ctx,
  unit,
  children,
}: {
  ctx: ViewContext
  unit: StudiedUnit
  children: ReturnType<typeof Prose>
}) {
  if (!unit.enrolment_id) return children
  const isKnown = unit.opened_at !== null && unit.last_unit_id === unit.unit_id
  return (
    <x-place
      data-url={ctx.href(paths.unitPlace(unit.course_slug, unit.unit_id))}
      data-opened={isKnown ? undefined : ctx.href(paths.leaveUnit(unit.course_slug, unit.unit_id))}
    >
      {children}
    </x-place>
  )
}
