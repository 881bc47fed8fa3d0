// SPDX-License-Identifier: AGPL-3.0-or-later
/** What a thread for costly work runs: every task that the application may ask for. Imports no more than they need, since each thread loads it. */
import { fileTasks } from '#kernel/files/sniff/tasks.ts'
import { readTableTask } from '#kernel/import/table/tasks.ts'
import { serveTasks } from '#kernel/worker-tasks.ts'

serveTasks([...fileTasks, readTableTask])
