import { createProgram, runProgram } from '@/lib/cli'
import { addToolCommands } from './program'

const program = createProgram()
addToolCommands(program)
await runProgram(program)
