// SPDX-License-Identifier: AGPL-3.0-or-later

import { editorWords } from '#kernel/content/editor-words.ts'
import { choiceLabel } from './choices.tsx'
import type { Wiring } from './field.tsx'
import { startHere } from './focus.ts'

/** Attributes that every control has, whatever its kind. */
const common = ({ name, id, spec, invalid, describedBy, start }: Wiring) => ({
  id,
  name,
  required: spec.required,
  lang: spec.lang,
  dir: spec.dir,
  'aria-invalid': invalid ? ('true' as const) : undefined,
  'aria-describedby': describedBy,
  ...(start ? startHere : undefined),
})

/** The control of a field that is one element. */
export function Input({ wiring }: { wiring: Wiring }) {
  switch (wiring.spec.widget) {
    case 'textarea':
      return textArea(wiring)
    case 'richtext':
      // An island puts its editor in place of the text area, and writes into it what is to be sent.
      return (
        <x-editor
          data-name={wiring.name}
          data-label={wiring.ctx.t(wiring.spec.label)}
          data-max={wiring.spec.maxLength}
          data-words={JSON.stringify(editorWords(wiring.ctx.t))}
          data-files={wiring.editor && JSON.stringify(wiring.editor.files)}
          data-file-url={wiring.editor?.fileUrl}
          data-max-minutes={wiring.editor?.maxMinutes}
        >
          {textArea(wiring)}
        </x-editor>
      )
    case 'select':
      return selectOf(wiring)
    case 'checkbox':
      return <input type="checkbox" {...common(wiring)} value="1" checked={(wiring.values[0] ?? '') !== ''} />
    default:
      return lineOf(wiring)
  }
}

function textArea(wiring: Wiring) {
  const { spec, values } = wiring
  // A browser drops the first line break of a text area: one more keeps a text that begins with one.
  const value = values[0] ?? ''
  return (
    <textarea
      class="form-control"
      {...common(wiring)}
      rows={spec.rows ?? (spec.widget === 'richtext' ? 16 : 5)}
      maxLength={spec.widget === 'richtext' ? undefined : spec.maxLength}
      autocomplete={spec.autocomplete}
    >
      {value.startsWith('\n') ? `\n${value}` : value}
    </textarea>
  )
}

/**
 * A one-line control. A date input throws away what is no date: where such a text comes back it is shown in a plain
 * line, so that nothing typed is lost. Numbers are always a plain line with a numeric keyboard: the browser's own
 * control throws away what is no number, and turns at the mouse wheel.
 */
function lineOf(wiring: Wiring) {
  const { spec, values } = wiring
  const attributes = {
    class:
      spec.widget === 'date' || spec.widget === 'number' ? 'form-control form-control-short' : 'form-control',
    ...common(wiring),
    value: values[0],
    maxLength: spec.maxLength,
    inputMode: spec.inputMode,
    autocomplete: spec.autocomplete,
  }
  switch (spec.widget) {
    case 'date':
      return isDateOrEmpty(values[0]) ? (
        <input type="date" {...attributes} />
      ) : (
        <input type="text" {...attributes} />
      )
    case 'email':
      // HTML gives `username` to lines of text alone (4.10.18.7.1), and password managers look for it: WCAG 1.3.5 wants it said.
      return spec.autocomplete === 'username' ? (
        <input type="text" {...attributes} spellcheck={false} autocapitalize="none" />
      ) : (
        <input type="email" {...attributes} spellcheck={false} />
      )
    case 'password':
      // Never sent back to the browser, whatever the form holds.
      return <input type="password" {...attributes} value={undefined} />
    case 'upload':
      // No value: browsers give none back.
      return (
        <input type="file" {...attributes} value={undefined} maxLength={undefined} accept={spec.accept} />
      )
    case 'search':
      return <input type="search" {...attributes} />
    default:
      return <input type="text" {...attributes} />
  }
}

const isDateOrEmpty = (value = ''): boolean => value === '' || isDay(value)
/** The 31 of February has the shape of a day, and a browser shows nothing for it. */
const isDay = (value: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(value) &&
  !Number.isNaN(Date.parse(value)) &&
  new Date(value).toISOString().startsWith(value)

function selectOf(wiring: Wiring) {
  const { ctx, spec, values, choices } = wiring
  const chosen = values[0] ?? ''
  return (
    <select class="form-select" {...common(wiring)}>
      {/* Always: a required select begins with an option that is none (HTML 4.10.7, placeholder label option). */}
      <option value="">
        {spec.required ? ctx.t('Scegli…') : spec.none ? ctx.t(spec.none) : ctx.t('Nessuna scelta')}
      </option>
      {choices.map((choice) => (
        <option value={choice.value} selected={choice.value === chosen} key={choice.value}>
          {choiceLabel(ctx, choice)}
        </option>
      ))}
    </select>
  )
}
