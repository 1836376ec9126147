/** One stage of a benchmark, in a process of its own: `measure <stage> <content> <data> <records>` prints JSON. */
import { type StageName, stages } from './stages'

const [name, contentDir = '', dataDir = '', records = '0'] = process.argv.slice(2)
const figures = await stages[name as StageName]({ contentDir, dataDir, records: Number(records) })
const memory = process.resourceUsage().maxRSS / 1024
console.log(JSON.stringify({ ...figures, [`${name}, memory MB`]: memory }))
