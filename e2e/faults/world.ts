import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findFreePort } from '../../lib/server'
import type { Random } from '../../lib/tools/synth/random'
import { type RunningPortal, startPortal } from '../server'
import { createQuestion, createQuestions, type Question, writeContent } from './content'
import { createProbes, type Probe } from './probes'

/** Settings of a fault's server. */
export interface StartOptions {
  settings?: Record<string, string>
  /** See `Installation` of `e2e/server.ts`. */
  through?: readonly string[]
}

/** A content folder, a data folder and a server of one fault, in a folder that is removed with it. */
export class World {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'faults-'))
  readonly contentDir = path.join(this.folder, 'content')
  readonly dataDir = path.join(this.folder, 'data')
  readonly random: Random
  /** The questions that stand throughout the fault. */
  readonly questions: readonly Question[] = createQuestions()
  readonly probes: readonly Probe[] = createProbes(this.questions)
  /** Undone when the world is removed, last first: mounts, servers beside. */
  readonly cleanUps: (() => unknown)[] = []
  #options: StartOptions = {}
  #port = 0
  #portal: RunningPortal | undefined
  #child: ChildProcess | undefined
  #printed = ''
  #made = this.questions.length

  constructor(random: Random) {
    this.random = random
    writeContent(this.contentDir, this.questions)
    mkdirSync(this.dataDir)
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`
  }

  get pid(): number {
    return this.#child?.pid ?? 0
  }

  /** Whether the server runs. */
  get isAlive(): boolean {
    const child = this.#child
    return child !== undefined && child.exitCode === null && child.signalCode === null
  }

  /** All that the servers of this world have printed. */
  get output(): string {
    return this.#printed + (this.#portal?.output() ?? '')
  }

  /** A question that has no file and was never requested. */
  createQuestion(subject?: string): Question {
    return createQuestion(this.#made++, subject)
  }

  /** Starts the server; again, at the same address, after it has ended. */
  async start(options: StartOptions = this.#options): Promise<void> {
    this.#options = options
    this.#printed = this.output
    this.#portal = undefined
    this.#port ||= await findFreePort()
    const settings = {
      SITE_URL: 'http://portal.example',
      LOG_LEVEL: 'info',
      ...options.settings,
      PORT: String(this.#port),
      CONTENT_DIR: this.contentDir,
      DATA_DIR: this.dataDir,
    }
    this.#portal = await startPortal(settings, {
      ...(options.through && { through: options.through }),
      onSpawn: (child) => {
        this.#child = child
      },
    })
  }

  /** Ends the server by a signal, and resolves when it has ended. */
  async kill(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child
    if (!child || !this.isAlive) return
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
  }

  async remove(): Promise<void> {
    await this.kill('SIGKILL')
    for (const cleanUp of this.cleanUps.reverse()) await cleanUp()
    rmSync(this.folder, { recursive: true, force: true })
  }
}
