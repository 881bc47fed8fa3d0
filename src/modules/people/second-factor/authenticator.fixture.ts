// SPDX-License-Identifier: AGPL-3.0-or-later
/** A device with passkeys, in software: answers as a browser does, or wrongly where a test asks for it (WebAuthn section 6). */
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'

const FLAGS = { present: 0x01, verified: 0x04, attested: 0x40 }

/** CBOR (RFC 8949) of what an attestation holds: integers, bytes, texts and maps of them. */
type Cbor = number | string | Uint8Array | Map<number | string, Cbor>

function cbor(value: Cbor): Buffer {
  const head = (major: number, size: number) =>
    size < 24
      ? Buffer.from([(major << 5) | size])
      : size < 256
        ? Buffer.from([(major << 5) | 24, size])
        : Buffer.from([(major << 5) | 25, size >> 8, size & 255])
  if (typeof value === 'number') return value < 0 ? head(1, -value - 1) : head(0, value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (value instanceof Uint8Array) return Buffer.concat([head(2, value.length), value])
  return Buffer.concat([
    head(5, value.size),
    ...[...value].flatMap(([key, inner]) => [cbor(key), cbor(inner)]),
  ])
}

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest()
const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')

export interface Asked {
  challenge: string
  rp?: { id?: string }
  rpId?: string
  user?: { id: string }
}

export class SoftwareAuthenticator {
  /** Where the page is that asks. */
  origin = 'http://localhost:3000'
  counter = 0
  verifies = true
  readonly id = randomBytes(32)
  readonly #keys = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  #handle = ''

  /** RegistrationResponseJSON. */
  make(asked: Asked): string {
    this.#handle = asked.user!.id
    const { x, y } = this.#keys.publicKey.export({ format: 'jwk' })
    const publicKey = new Map<number, Cbor>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x!, 'base64url')],
      [-3, Buffer.from(y!, 'base64url')],
    ])
    const length = Buffer.alloc(2)
    length.writeUInt16BE(this.id.length)
    const credential = Buffer.concat([Buffer.alloc(16), length, this.id, cbor(publicKey)])
    const authData = Buffer.concat([this.#data(asked.rp!.id!, FLAGS.attested), credential])
    const attestation = new Map<string, Cbor>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', authData],
    ])
    return this.#answer({
      clientDataJSON: base64url(this.#clientData('webauthn.create', asked.challenge)),
      attestationObject: base64url(cbor(attestation)),
    })
  }

  /** AuthenticationResponseJSON. */
  ask(asked: Asked): string {
    this.counter++
    const authenticatorData = this.#data(asked.rpId!)
    const clientData = this.#clientData('webauthn.get', asked.challenge)
    const signature = sign('sha256', Buffer.concat([authenticatorData, sha256(clientData)]), this.#key)
    return this.#answer({
      clientDataJSON: base64url(clientData),
      authenticatorData: base64url(authenticatorData),
      signature: base64url(signature),
      userHandle: this.#handle,
    })
  }

  get #key(): KeyObject {
    return this.#keys.privateKey
  }

  #data(rpId: string, more = 0): Buffer {
    const flags = FLAGS.present | (this.verifies ? FLAGS.verified : 0) | more
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(this.counter)
    return Buffer.concat([sha256(rpId), Buffer.from([flags]), counter])
  }

  #clientData(type: string, challenge: string): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin: this.origin, crossOrigin: false }))
  }

  #answer(response: Record<string, string>): string {
    const id = base64url(this.id)
    return JSON.stringify({ id, rawId: id, type: 'public-key', clientExtensionResults: {}, response })
  }
}
