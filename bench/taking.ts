// SPDX-License-Identifier: AGPL-3.0-or-later
/** A test as a browser without JavaScript takes it: page by page, from what each page holds. */
import { AS_BROWSERS, type Form, type Sent, send } from './drive.ts'

export interface Taken {
  requests: number
  /** Whether the result page says that it was passed. */
  passed: boolean
}

/** Starts the test of a course, answers every question rightly and hands in, up to the page with the review. */
export async function takeTest(port: number, slug: string, token: string): Promise<Taken> {
  let requests = 0
  const ask = async (path: string, form?: Form): Promise<Sent & { path: string }> => {
    requests++
    const sent = await send(port, path, { cookie: `session=${token}`, form, headers: AS_BROWSERS })
    if (sent.status === 303) return ask(String(sent.headers.location))
    if (sent.status !== 200) throw new Error(`${path} answers ${sent.status}`)
    return { ...sent, path }
  }
  let page = await ask(`/formazione/corsi/${slug}/prova`, {})
  while (page.path.includes('/domande/')) page = await ask(page.path, answerIn(page.body))
  const handIn = /action="([^"]*\/consegna)"/.exec(page.body)?.[1]
  if (!handIn) throw new Error(`${page.path} has no way to hand in`)
  const result = await ask(handIn, hiddenIn(page.body))
  if (!result.path.endsWith('/esito')) throw new Error(`handed in, and came to ${result.path}`)
  return { requests, passed: /Prova superata/.test(result.body) }
}

const attribute = (tag: string, name: string): string => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? ''

function hiddenIn(html: string): Record<string, string> {
  const main = html.slice(html.indexOf('<main'))
  const tags = [...main.matchAll(/<input type="hidden"[^>]*>/g)].map(([tag]) => tag)
  return Object.fromEntries(tags.map((tag) => [attribute(tag, 'name'), attribute(tag, 'value')]))
}

/** The right answer to a question of `tenQuestions`: what is right there is always the same. */
function answerIn(html: string): Form {
  const values = [...html.matchAll(/<input[^>]* name="answer"[^>]*>/g)].map(([tag]) =>
    attribute(tag, 'value'),
  )
  const several =
    /<input[^>]* type="checkbox"[^>]* name="answer"|<input[^>]* name="answer"[^>]* type="checkbox"/.test(html)
  if (values.length === 0) throw new Error('a question without a way to answer')
  const answer =
    values.length === 1 ? '700' : values.includes('true') ? 'true' : several ? ['o1', 'o2'] : 'o1'
  return { ...hiddenIn(html), answer }
}
