// SPDX-License-Identifier: AGPL-3.0-or-later
/** "Nato da" in other rooms: the field of a form, and the lines of a page. */
import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Field } from '#ui/field.tsx'
import { Localized } from '#ui/prose.tsx'
import type { BornFromShown } from '../born-from.ts'
import type { OfferedFinding } from '../findings/queries.ts'
import * as paths from '../paths.ts'

interface FieldsProps {
  ctx: ViewContext
  form: BoundForm
  findings: BornFromShown['findings']
}

/** The findings that a text may be born from; until its theme is saved there are none to choose. */
export function BornFromField({ ctx, form, findings }: FieldsProps) {
  if (findings.length === 0)
    return (
      <p class="form-text">
        {ctx.t(
          'Se sulla tematica c’è una ricerca pubblicata, dopo il primo salvataggio scegli qui i risultati.',
        )}
      </p>
    )
  return (
    <Field
      ctx={ctx}
      form={form}
      name="bornFrom"
      choices={findings.map(({ id, title, research }) => ({
        value: id,
        label: ctx.local(title).text,
        help: ctx.local(research).text,
        literal: true,
      }))}
    />
  )
}

/** From which findings of which research a text was born. */
export function BornFrom({ ctx, findings }: { ctx: ViewContext; findings: readonly OfferedFinding[] }) {
  const { t } = ctx
  return (
    <>
      {[...Map.groupBy(findings, ({ slug }) => slug).values()].map((own) => (
        <div key={own[0]!.slug}>
          <p>
            {t('Nasce dalla ricerca')}{' '}
            <a href={ctx.href(paths.research(own[0]!.themeSlug, own[0]!.slug))}>
              <Localized ctx={ctx} text={own[0]!.research} />
            </a>
            {t(', da questi risultati:')}
          </p>
          <ul>
            {own.map(({ id, title, themeSlug, slug, number }) => (
              <li key={id}>
                <a href={ctx.href(paths.finding(themeSlug, slug, number))}>
                  <Localized ctx={ctx} text={title} />
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  )
}
