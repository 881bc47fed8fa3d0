// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Choice } from '#kernel/forms/field.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import type { Wiring } from './field.tsx'
import { startHere } from './focus.ts'

/** The words of a choice: data as it is, a source text in the language of the page. */
export const choiceLabel = (ctx: ViewContext, choice: Choice): string =>
  choice.literal ? choice.label : ctx.t(choice.label)

/** Radios or checkboxes, each a target of its whole line (WCAG 2.5.8). An error summary's link lands on the first. */
export function Choices({ wiring }: { wiring: Wiring }) {
  const { spec, choices } = wiring
  return (
    <div class="choices">
      {choices.map((choice, index) =>
        choiceLine(wiring, choice, index, spec.widget === 'radios' ? 'radio' : 'checkbox'),
      )}
    </div>
  )
}

function choiceLine(wiring: Wiring, choice: Choice, index: number, type: 'radio' | 'checkbox') {
  const { ctx, name, id, values, spec, start } = wiring
  const invalid = wiring.invalid && type === 'checkbox'
  const own = index === 0 ? id : `${id}-${index}`
  return (
    <div class="choice" key={choice.value}>
      <input
        type={type}
        id={own}
        name={name}
        value={choice.value}
        checked={values.includes(choice.value)}
        required={type === 'radio' && spec.required}
        aria-invalid={invalid ? 'true' : undefined}
        aria-describedby={choice.help && `${own}-nota`}
        {...(start && index === 0 ? startHere : undefined)}
      />
      <label for={own}>
        {choiceLabel(ctx, choice)}
        {choice.help && (
          <span class="choice-help" id={`${own}-nota`}>
            {choice.literal ? choice.help : ctx.t(choice.help)}
          </span>
        )}
      </label>
    </div>
  )
}
