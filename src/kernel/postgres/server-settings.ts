// SPDX-License-Identifier: AGPL-3.0-or-later

/** Settings of the embedded server, given at each start so that a new release can change them. */
const SETTINGS: Record<string, string> = {
  // Only the private socket: nothing listens on the network.
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '100',
  // For an office's computer of 4 GB, which does other things too. 32 MB save 8 MB and cost a test a quarter more CPU.
  shared_buffers: '128MB',
  effective_cache_size: '1GB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  random_page_cost: '1.1',
  // Nobody subscribes to an embedded database.
  max_logical_replication_workers: '0',
  // Compiling a plan costs more than our queries take.
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  // The log tells of the server, never of the data: a refused statement would carry what a person wrote.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
}

/** From 18 on three processes read ahead: 7 MB that gain nothing where the data lie in memory. */
const WITHOUT_READERS: Record<string, string> = { io_method: 'sync' }

/** For databases that are thrown away: nothing waits for the disk and nothing is tidied up. */
const THROW_AWAY: Record<string, string> = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  max_wal_size: '4GB',
}

export interface ServerRun {
  cluster: string
  socketFolder: string
  durable: boolean
  /** Of the programs that run. */
  major: number
}

/** The command line of `postgres`. */
export function serverArguments({ cluster, socketFolder, durable, major }: ServerRun): string[] {
  const settings = {
    ...SETTINGS,
    ...(major >= 18 ? WITHOUT_READERS : {}),
    ...(durable ? {} : THROW_AWAY),
    unix_socket_directories: quotePath(socketFolder),
  }
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  return ['-D', cluster, '-p', '5432', ...options]
}

/** The setting is a list separated by commas: quotes keep a path with commas or spaces whole. */
const quotePath = (path: string): string => `"${path.replaceAll('"', '""')}"`
