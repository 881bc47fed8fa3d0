// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * <x-passkey data-mode data-begin data-words>: inside a form with a hidden field `answer`. When the form is sent it asks the server what
 * the device has to sign (`data-begin`), then the device, and sends the form with its answer. `data-mode`: 'make' a new passkey, or 'ask'
 * for one. What the browser cannot do, or a person does not want, is said in its place, and nothing is sent. Browsers of 2023 have no
 * `toJSON` and no `parse...FromJSON` for it (WebAuthn level 3): bytes are written and read here.
 */
interface Words {
  unsupported: string
  failed: string
  cancelled: string
  offline: string
}

interface Described {
  id: string
  type: 'public-key'
}

type CreationJSON = Omit<PublicKeyCredentialCreationOptions, 'challenge' | 'user' | 'excludeCredentials'> & {
  challenge: string
  user: { id: string; name: string; displayName: string }
  excludeCredentials?: Described[]
}
type RequestJSON = Omit<PublicKeyCredentialRequestOptions, 'challenge' | 'allowCredentials'> & {
  challenge: string
  allowCredentials?: Described[]
}

/** Said to whoever uses the form, in the place of what went wrong. */
class Told extends Error {}

class Passkey extends HTMLElement {
  #form: HTMLFormElement | null = null
  #isAsking = false

  connectedCallback(): void {
    this.#form = this.closest('form')
    this.replaceChildren()
    this.setAttribute('role', 'alert')
    this.#form?.addEventListener('submit', this.#sent)
  }

  disconnectedCallback(): void {
    this.#form?.removeEventListener('submit', this.#sent)
  }

  readonly #sent = (event: SubmitEvent): void => {
    event.preventDefault()
    if (this.#isAsking) return
    this.#isAsking = true
    this.#say('')
    this.#askDevice()
      .then((answer) => {
        const field = this.#form!.elements.namedItem('answer') as HTMLInputElement
        field.value = JSON.stringify(answer)
        this.#form!.submit()
      })
      .catch((error: Error) => this.#say(this.#wordsFor(error)))
      .finally(() => {
        this.#isAsking = false
      })
  }

  get #words(): Words {
    return JSON.parse(this.dataset.words ?? '{}') as Words
  }

  #say(text: string): void {
    this.textContent = text
    this.classList.toggle('field-error', text !== '')
  }

  #wordsFor(error: Error): string {
    if (error instanceof Told) return error.message
    const { cancelled, failed } = this.#words
    return error.name === 'NotAllowedError' || error.name === 'AbortError' ? cancelled : failed
  }

  async #askDevice(): Promise<unknown> {
    if (!window.PublicKeyCredential) throw new Told(this.#words.unsupported)
    const options = await this.#begin()
    const made =
      this.dataset.mode === 'make'
        ? await navigator.credentials.create({ publicKey: creationOf(options as CreationJSON) })
        : await navigator.credentials.get({ publicKey: requestOf(options as RequestJSON) })
    if (!(made instanceof PublicKeyCredential)) throw new Told(this.#words.failed)
    return answerOf(made)
  }

  async #begin(): Promise<unknown> {
    const body = new URLSearchParams()
    for (const [name, value] of new FormData(this.#form!))
      if (typeof value === 'string') body.append(name, value)
    const reply = await fetch(this.dataset.begin ?? '', {
      method: 'POST',
      body,
      credentials: 'same-origin',
    }).catch(() => {
      throw new Told(this.#words.offline)
    })
    const said = (await reply.json().catch(() => ({}))) as {
      options?: unknown
      problem?: string
      errors?: Record<string, string>
    }
    if (reply.ok && said.options) return said.options
    throw new Told(said.problem ?? Object.values(said.errors ?? {})[0] ?? this.#words.failed)
  }
}

const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0))

const textOf = (bytes: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '')

const described = ({ id, type }: Described) => ({ id: bytesOf(id), type })

function creationOf(options: CreationJSON): PublicKeyCredentialCreationOptions {
  return {
    ...options,
    challenge: bytesOf(options.challenge),
    user: { ...options.user, id: bytesOf(options.user.id) },
    excludeCredentials: (options.excludeCredentials ?? []).map(described),
  }
}

function requestOf(options: RequestJSON): PublicKeyCredentialRequestOptions {
  return {
    ...options,
    challenge: bytesOf(options.challenge),
    allowCredentials: (options.allowCredentials ?? []).map(described),
  }
}

/** RegistrationResponseJSON or AuthenticationResponseJSON of WebAuthn level 3, section 5.1. */
function answerOf({ id, rawId, type, response }: PublicKeyCredential): unknown {
  const common = { id, rawId: textOf(rawId), type, clientExtensionResults: {} }
  const clientDataJSON = textOf(response.clientDataJSON)
  if (response instanceof AuthenticatorAttestationResponse)
    return {
      ...common,
      response: { clientDataJSON, attestationObject: textOf(response.attestationObject) },
    }
  const { authenticatorData, signature, userHandle } = response as AuthenticatorAssertionResponse
  return {
    ...common,
    response: {
      clientDataJSON,
      authenticatorData: textOf(authenticatorData),
      signature: textOf(signature),
      userHandle: userHandle ? textOf(userHandle) : undefined,
    },
  }
}

customElements.define('x-passkey', Passkey)
