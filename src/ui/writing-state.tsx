// SPDX-License-Identifier: AGPL-3.0-or-later
import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'

interface Props {
  ctx: ViewContext
  form: BoundForm
  /** What the form shows is not saved yet, as after an error. */
  unsaved: boolean
}

/**
 * Beside the buttons of a long form: that what is written is kept, and when. It is no live region, which would speak every few
 * seconds; the button that saves is described by it. Only what goes wrong is announced, once.
 */
export function WritingState({ ctx, form, unsaved }: Props) {
  const { t } = ctx
  const words = {
    kept: t('Non salvato: messo da parte alle {time}, solo per te', { time: '{time}' }),
    failed: t(
      'Non riesco a mettere da parte quello che scrivi: la piattaforma non risponde. Riprovo da solo, non chiudere la pagina.',
    ),
    closed: t(
      'Non riesco a mettere da parte quello che scrivi: da qui non si può più salvare. Copialo, prima di lasciare la pagina.',
    ),
    signIn: t('Accedi in un’altra scheda'),
    tooLong: t(
      'Non riesco a mettere da parte quello che scrivi: è troppo lungo. Dividilo in più parti e salva.',
    ),
  }
  return (
    <x-writing
      data-unsaved={unsaved ? '' : undefined}
      data-resumed={form.resumedFrom ? '' : undefined}
      data-words={form.writing && JSON.stringify(words)}
    >
      {form.writing && (
        <>
          <span class="writing-kept" id="modifiche-tenute" />
          <span class="writing-trouble" role="status" />
        </>
      )}
    </x-writing>
  )
}
