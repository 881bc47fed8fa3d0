// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Socket } from 'node:net'
import { securityHeaders } from './headers.ts'

const STATUS: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
}

/** What is no HTTP reaches no route: it gets a status, the headers of every answer and nothing else. */
export function brokenRequest(https: boolean): (error: Error & { code?: string }, socket: Socket) => void {
  const headers = { ...securityHeaders(https), connection: 'close', 'content-length': '0' }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  return ({ code = '' }, socket) => {
    if (!socket.writable || code === 'ECONNRESET') return void socket.destroy()
    socket.end(`HTTP/1.1 ${STATUS[code] ?? '400 Bad Request'}\r\n${lines.join('')}\r\n`)
  }
}
