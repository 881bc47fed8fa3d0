// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { LinkButton } from '#ui/button.tsx'
import { Actions, Section } from '#ui/section.tsx'
import { stateInWords } from '../../hours/state-words.ts'
import { exceptionInWords } from '../../hours/words.ts'
import * as paths from '../../paths.ts'
import type { HoursTold } from '../office-hours.ts'
import { DaysShown, WeekShown } from './hours.tsx'

interface OfficeHoursProps {
  ctx: ViewContext
  slug: string
  hours: HoursTold
}

/** Whether an office is open, its week, and what comes. */
export function OfficeHours({ ctx, slug, hours }: OfficeHoursProps) {
  const { t, locale } = ctx
  const { state, now, zone, week, days } = hours
  return (
    <Section title={t('Orari')} id="orari">
      <p class="hours-state">
        <strong>{stateInWords(t, locale, state, now, zone)}</strong>
      </p>
      {week && (
        <>
          <WeekShown ctx={ctx} slots={week.slots} />
          {week.ofPlace && <p class="form-text">{t('È l’orario della sede.')}</p>}
          {week.exceptions.length > 0 && (
            <>
              <h3>{t('Chiusure e orari speciali')}</h3>
              <ul>
                {week.exceptions.map((exception, index) => (
                  <li key={String(index)}>{exceptionInWords(t, locale, exception)}</li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
      {days.length > 0 && (
        <>
          <h3>{t('I prossimi quattordici giorni')}</h3>
          <DaysShown ctx={ctx} days={days} caption={t('I prossimi quattordici giorni')} />
          <Actions>
            <LinkButton ctx={ctx} to={paths.calendar(slug)} tone="outline" icon="it-calendar" download>
              {t('Metti gli orari nel calendario')}
            </LinkButton>
          </Actions>
        </>
      )}
    </Section>
  )
}
