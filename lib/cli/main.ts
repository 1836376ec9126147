import { createProgram } from './program'
import { runProgram } from './run-program'

await runProgram(createProgram())
