// SPDX-License-Identifier: AGPL-3.0-or-later
import { checkbox, text } from '#kernel/forms/field.ts'
import { form } from '#kernel/forms/form.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { ownPassword } from './confirm-password.ts'

export const passwordForm = form({ password: ownPassword })

export const codeForm = form({
  code: text({
    label: msg('Codice'),
    help: msg('Le sei cifre che l’app mostra adesso, oppure uno dei tuoi codici di riserva.'),
    required: true,
    max: 40,
    autocomplete: 'one-time-code',
  }),
})

export const firstCodeForm = form({
  code: text({
    label: msg('Primo codice'),
    help: msg('Le sei cifre che l’app mostra adesso.'),
    required: true,
    max: 40,
    autocomplete: 'one-time-code',
  }),
})

/** What the device answers, put here by the script of the page: the RegistrationResponseJSON or AuthenticationResponseJSON of WebAuthn. */
const answer = text({ label: msg('Risposta del dispositivo'), widget: 'hidden', max: 20_000 })

export const newPasskeyForm = form({
  name: text({
    label: msg('Nome della passkey'),
    help: msg('Per riconoscerla, per esempio: computer dell’ufficio.'),
    required: true,
    max: 60,
  }),
  password: ownPassword,
  answer,
})

/** What is asked before the device is: the password is checked first, so that no device keeps a passkey that nobody knows. */
export const newPasskeyChallengeForm = form({ password: ownPassword })

export const passkeySignInForm = form({
  sharedDesk: checkbox({
    label: msg('Postazione condivisa'),
    help: msg('Dopo dieci minuti senza attività esci da solo, e su questo computer non resta nulla.'),
  }),
  answer,
})

export const roleForm = form({
  role: text({ label: msg('Ruolo'), widget: 'hidden', required: true, max: 100 }),
})
