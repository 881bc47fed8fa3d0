// SPDX-License-Identifier: AGPL-3.0-or-later
import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Alert } from './alert.tsx'
import { fieldId } from './field.tsx'

interface SavedMeanwhileProps {
  ctx: ViewContext
  form: BoundForm
  start: boolean
  prefix?: string
}

/** Somebody was faster, or one's own other tab was: which fields both have changed, and which only the other. */
export function SavedMeanwhile({ ctx, form, start, prefix }: SavedMeanwhileProps) {
  const { theirs = {}, taken = [], ownSaving = false } = form
  const both = ofGroups(form, Object.keys(theirs))
  const onlyTheirs = ofGroups(form, taken)
  const title = ownSaving
    ? ctx.t('Avevi già salvato questa pagina')
    : ctx.t('Un’altra persona ha salvato mentre scrivevi')
  return (
    <Alert ctx={ctx} tone="warning" role="alert" title={title} start={start}>
      {ownSaving && <p>{ctx.t('È successo in un’altra scheda, o prima che tornassi indietro.')}</p>}
      {both.length > 0 && (
        <>
          <p>
            {ctx.t(
              'In questi campi c’è quello che hai scritto tu, e vicino quello che è stato salvato. Unisci i due testi: verrà salvato quello che vedi nei campi.',
            )}
          </p>
          <FieldLinks ctx={ctx} form={form} names={both} prefix={prefix} />
        </>
      )}
      {onlyTheirs.length > 0 && (
        <>
          <p>{ctx.t('Questi campi tu non li avevi cambiati: c’è già quello che è stato salvato.')}</p>
          <FieldLinks ctx={ctx} form={form} names={onlyTheirs} prefix={prefix} />
        </>
      )}
      <p>
        {both.length > 0
          ? ctx.t('Poi salva di nuovo.')
          : ctx.t('Quello che hai scritto è ancora qui. Controlla, poi salva di nuovo.')}
      </p>
    </Alert>
  )
}

/** Fields of one group go together: its first stands for all. */
function ofGroups(form: BoundForm, names: readonly string[]): string[] {
  const seen = new Set<string>()
  return names.filter((name) => {
    const group = form.fields[name]!.group ?? name
    return !seen.has(group) && seen.add(group)
  })
}

interface FieldLinksProps {
  ctx: ViewContext
  form: BoundForm
  names: readonly string[]
  prefix?: string
}

const FieldLinks = ({ ctx, form, names, prefix }: FieldLinksProps) => (
  <ul>
    {names.map((name) => (
      <li key={name}>
        <a href={`#${fieldId(name, prefix)}`}>{ctx.t(form.fields[name]!.label)}</a>
      </li>
    ))}
  </ul>
)
