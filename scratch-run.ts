import fs from 'node:fs'
import {unified} from 'unified'
import remarkParse from 'remark-parse'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkRehype from 'remark-rehype'
import katex from 'katex'
import 'katex/contrib/mhchem'
import {fromHtml} from 'hast-util-from-html'
import { decodeAnswer } from '/work/wt-decoder/lib/markdown/answer/index'
// @ts-ignore
import { facts, check } from '/work/shared/corpus/tough-check.mjs'
export const proc=unified().use(remarkParse).use(remarkGfm,{singleTilde:false}).use(remarkMath)
const hp=unified().use(remarkRehype)
export function tree(md:string){
  const m=proc.parse(md); const h:any=hp.runSync(m as any)
  const errors:string[]=[]
  const walk=(n:any)=>{ (n.children||[]).forEach((c:any,i:number)=>{
    if(c.type==='element'){ const k=[c.properties?.className??[]].flat()
     const pre=c.tagName==='pre'&&c.children[0]?.tagName==='code'&&[c.children[0].properties?.className??[]].flat().includes('math-display')
     if(pre||k.includes('math-inline')||k.includes('math-display')){ const t=pre?c.children[0].children[0].value:c.children.map((x:any)=>x.value).join('')
      try{ const html=katex.renderToString(t,{displayMode:pre||k.includes('math-display'),throwOnError:true,strict:'ignore',trust:false,maxExpand:1000,maxSize:20}); n.children[i]=fromHtml(html,{fragment:true}) }catch(e:any){errors.push(e.message); n.children[i]={type:'element',tagName:'code',properties:{className:['tex-source']},children:[{type:'text',value:t}]}}
      return } }
    walk(c)}) }
  walk(h); return {h,m,errors}
}
if(process.argv[2]==='tough'){
 const L=JSON.parse(fs.readFileSync('/work/shared/corpus/tough-a.json','utf8')); const A=new Map(JSON.parse(fs.readFileSync('/tmp/answers.json','utf8')).map((r:any)=>[r.p,r.a])); let ok=0
 for(const e of L){ const d=decodeAnswer(A.get(e.path) as string); const {h,errors}=tree(d.markdown); const bad=check(e.must,facts(h)); if(bad.length===0)ok++; else console.log(e.class,e.path,'\n   ',bad.join('\n    '),errors) }
 console.log(ok,'of',L.length)
}
if(process.argv[2]==='show'){ const A=JSON.parse(fs.readFileSync('/tmp/answers.json','utf8')); for(const r of A) if(r.p.includes(process.argv[3])){const d=decodeAnswer(r.a);console.log(d.markdown,d.problems)} }
