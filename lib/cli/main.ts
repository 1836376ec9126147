import { createProgram, runProgram } from './program'

await runProgram(createProgram())
