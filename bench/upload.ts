// SPDX-License-Identifier: AGPL-3.0-or-later
/** A video of 2 GB that comes in pieces and goes out again: seconds, CPU and the memory of the process that serves it. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  addressOf,
  createUpload,
  idIn,
  readThrough,
  sendVideo,
  startUploads,
} from '#kernel/files/uploads.fixture.ts'
import { testDatabase } from '../test/support/db.ts'

const MB = 1024 * 1024

export interface UploadFigures {
  /** Bytes of the file. */
  readonly bytes: number
  /** Until the last byte was acknowledged, and looked into. */
  readonly upSeconds: number
  readonly downSeconds: number
  /** CPU of the serving process for all of it. */
  readonly cpuSeconds: number
  /** Resident memory of the serving process, in bytes. */
  readonly rssBefore: number
  readonly rssHighest: number
}

interface Figures {
  rss: number
  highest: number
  cpuSeconds: number
}

/** Nothing is kept afterwards. Needs twice the room of the file for a moment. */
export async function benchUpload(bytes: number = 2048 * MB): Promise<UploadFigures> {
  const database = await testDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'referpa-bench-upload-'))
  const serving = fork(import.meta.filename, ['serve', database.url, folder], {
    execArgv: ['--import', 'tsx'],
  })
  const hear = async <T>() => (await once(serving, 'message'))[0] as T
  const figures = async () => {
    const answer = hear<Figures>()
    serving.send('figures')
    return answer
  }
  try {
    const base = await hear<string>()
    // One small file first: what is loaded once is not counted as growth.
    await goAround(base, MB)
    const before = await figures()
    const { upSeconds, downSeconds } = await goAround(base, bytes)
    const after = await figures()
    return {
      bytes,
      upSeconds,
      downSeconds,
      cpuSeconds: after.cpuSeconds - before.cpuSeconds,
      rssBefore: before.rss,
      rssHighest: after.highest,
    }
  } finally {
    const ended = once(serving, 'exit')
    serving.send('stop')
    await ended
    await rm(folder, { recursive: true })
    await database.drop()
  }
}

async function goAround(base: string, bytes: number): Promise<{ upSeconds: number; downSeconds: number }> {
  const seconds = (from: number) => (performance.now() - from) / 1000
  const start = performance.now()
  const created = await createUpload(base, 'visita.mp4', bytes)
  const address = addressOf({ base }, created)
  const answer = await sendVideo(address, bytes)
  if (answer.headers['file-state'] !== 'ready') throw new Error(`the upload ended with ${answer.statusCode}`)
  const upSeconds = seconds(start)
  const middle = performance.now()
  const received = await readThrough(`${base}/file/${idIn(address)}`)
  if (received !== bytes) throw new Error(`${received} bytes came back`)
  return { upSeconds, downSeconds: seconds(middle) }
}

/** The other process: serves, and says how much memory it has used. */
async function serve(url: string, folder: string): Promise<void> {
  const server = await startUploads({ url, folder })
  let highest = 0
  const watch = setInterval(() => {
    highest = Math.max(highest, process.memoryUsage.rss())
  }, 50)
  process.on('message', async (message) => {
    if (message === 'stop') {
      clearInterval(watch)
      await server.close()
      return process.disconnect()
    }
    const { user, system } = process.cpuUsage()
    const rss = process.memoryUsage.rss()
    process.send?.({
      rss,
      highest: Math.max(highest, rss),
      cpuSeconds: (user + system) / 1e6,
    } satisfies Figures)
  })
  process.send?.(server.base)
}

const [, , role, url, folder] = process.argv
if (role === 'serve' && url && folder) await serve(url, folder)
