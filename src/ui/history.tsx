// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FieldSpec } from '#kernel/forms/field.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Section, Timeline } from './section.tsx'

interface HistoryProps {
  ctx: ViewContext
  deeds: readonly {
    readonly id: string
    readonly at: Date
    readonly verb: string
    readonly name: string | null
    readonly detail: Readonly<Record<string, unknown>>
  }[]
  /** Sentences of the verbs (source texts). A deed whose verb has none is left out. */
  phrases: Readonly<Record<string, string>>
  /** The form that the row is edited with: it names the fields that changed. */
  fields?: Readonly<Record<string, FieldSpec>>
}

/** Who did what to a row and when, the newest first, as the audit holds it: keys and names of fields, no texts. */
export function History({ ctx, deeds, phrases, fields = {} }: HistoryProps) {
  const { t } = ctx
  const told = deeds.filter(({ verb }) => phrases[verb])
  if (told.length === 0) return null
  return (
    <Section title={t('Cronologia')} id="cronologia">
      <Timeline
        label={t('Cronologia')}
        happenings={told.map(({ id, at, verb, name, detail }) => {
          const changed = changedIn(detail).flatMap((field) => fields[field]?.label ?? [])
          return {
            key: id,
            when: ctx.dateTime(at),
            what: `${t(phrases[verb]!)} · ${name ?? t('il sistema')}`,
            more: changed.length > 0 && (
              <p>{t('Campi cambiati: {fields}', { fields: changed.map((label) => t(label)).join(', ') })}</p>
            ),
          }
        })}
      />
    </Section>
  )
}

const changedIn = ({ fields }: Readonly<Record<string, unknown>>): string[] =>
  Array.isArray(fields) ? fields.filter((field) => typeof field === 'string') : []
