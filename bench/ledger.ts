// SPDX-License-Identifier: AGPL-3.0-or-later
/** Who takes a test until the platform is killed, and the account of what it answered for. */
import type pg from 'pg'
import { KEPT } from '../src/modules/learning/taking/kept.fixture.ts'
import { type Sent, send } from './drive.ts'

/** What was acknowledged: attempts begun, answers saved (each once, with a number of its own), attempts handed in. */
export class Ledger {
  readonly #begun = new Set<string>()
  readonly #answers = new Map<string, string>()
  readonly #handedIn = new Set<string>()
  #waiting: { count: number; resolve: () => void }[] = []
  #numbers = 0

  get count(): number {
    return this.#begun.size + this.#answers.size + this.#handedIn.size
  }

  /** A number that no answer has had yet. */
  newNumber(): string {
    return String(++this.#numbers)
  }

  begun = (attemptId: string) => this.#note(this.#begun.add(attemptId))
  answered = (attemptId: string, position: number, typed: string) =>
    this.#note(this.#answers.set(`${attemptId} ${position}`, typed))
  handedIn = (attemptId: string) => this.#note(this.#handedIn.add(attemptId))

  #note(_done: unknown): void {
    const reached = this.#waiting.filter(({ count }) => this.count >= count)
    this.#waiting = this.#waiting.filter(({ count }) => this.count < count)
    for (const { resolve } of reached) resolve()
  }

  /** Resolves once that many writes have been acknowledged. */
  reached(count: number): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push({ count, resolve })
      this.#note(null)
    })
  }

  /** What is acknowledged here and not in the database. */
  async lostIn(client: pg.Client): Promise<string[]> {
    const answers = [...this.#answers].map(([key, typed]) => `${key} ${typed}`)
    const missing = async (kept: string, known: string[]) =>
      (await client.query<{ key: string }>(`select key from unnest($1::text[]) key except ${kept}`, [known]))
        .rows
    const found = [
      ...(await missing(KEPT.begun, [...this.#begun])),
      ...(await missing(KEPT.answers, answers)),
      ...(await missing(KEPT.handedIn, [...this.#handedIn])),
    ]
    return found.map(({ key }) => key)
  }
}

interface Writer {
  port: number
  slug: string
  token: string
}

/** Takes test after test; ends when the platform does. Any other refusal is an error. */
export async function takeTestsUntilKilled(writer: Writer, ledger: Ledger): Promise<void> {
  try {
    // What was open when the platform was killed is handed in as it is: none of its answers is given twice.
    await handIn(writer, await begin(writer, ledger), ledger)
    for (;;) await takeTest(writer, ledger)
  } catch (error) {
    if (!/^(ECONNRESET|ECONNREFUSED|EPIPE)$/.test(String((error as { code?: string }).code))) throw error
  }
}

const post = async (
  { port, token }: Writer,
  path: string,
  form: Record<string, string>,
  status: number,
): Promise<Sent> => {
  const sent = await send(port, path, { cookie: `session=${token}`, form })
  if (sent.status !== status) throw new Error(`${path} answers ${sent.status}: ${sent.body.slice(0, 200)}`)
  return sent
}

const attemptOf = ({ headers }: Sent): string =>
  /\/prove\/([0-9a-f-]{36})\//.exec(String(headers.location))?.[1] ?? ''

async function begin(writer: Writer, ledger: Ledger): Promise<string> {
  const attemptId = attemptOf(await post(writer, `/formazione/corsi/${writer.slug}/prova`, {}, 303))
  ledger.begun(attemptId)
  return attemptId
}

async function handIn(writer: Writer, attemptId: string, ledger: Ledger): Promise<void> {
  await post(writer, `/formazione/prove/${attemptId}/consegna`, {}, 303)
  ledger.handedIn(attemptId)
}

/** Answers go in turns by the form, as without JavaScript, and by the exchange of the island. */
async function takeTest(writer: Writer, ledger: Ledger): Promise<void> {
  const attemptId = await begin(writer, ledger)
  for (let position = 1; position <= 10; position++) {
    const answer = ledger.newNumber()
    const path = `/formazione/prove/${attemptId}/domande/${position}`
    if (position % 2 === 0) await post(writer, path, { answer }, 303)
    else await post(writer, `${path}/salva`, { answer }, 200)
    ledger.answered(attemptId, position, answer)
  }
  await handIn(writer, attemptId, ledger)
}
