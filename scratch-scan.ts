import fs from 'node:fs'
import { decodeAnswer } from './lib/markdown/answer/index'
import { proc, tree } from './scratch-run'
import {visit} from 'unist-util-visit'
const A=JSON.parse(fs.readFileSync('/tmp/answers.json','utf8'))
let t0=performance.now(); for(const r of A) r.d=decodeAnswer(r.a); console.log('decode ms',performance.now()-t0)
t0=performance.now(); for(const r of A) decodeAnswer(r.a); console.log('again ms',performance.now()-t0)
let fails=0; const cnt:any={}
const add=(k:string,r:any,x:string)=>{cnt[k]=(cnt[k]??0)+1; console.log(k,'|',r.p.split('/').pop().slice(0,45),'|',x.slice(0,220))}
const naive=(a:string)=>a.replace(/\\n/g,'\n')
const strip=(n:any):any=>{const {position,...o}=n; if(o.children)o.children=o.children.map(strip); return o}
for(const r of A){ const {errors,m}=tree(r.d.markdown); for(const e of errors) add('KATEX',r,e)
 let nform=0
 visit(m as any,(n:any,i:any,p:any)=>{ if(n.type==='text'){ if(/\\[a-zA-Z]{2,}|\\n|[\^_]\{/.test(n.value)) add('TEXPROSE',r,n.value.match(/.{0,60}(\\[a-zA-Z]{2,}|\\n|[\^_]\{).{0,60}/s)[0]); const q=n.value.replace(/(US|A|C|HK|R|NZ|S)?\$\s?\d/g,''); if(/\$/.test(q)) add('DOLLAR',r,q.match(/.{0,50}\$.{0,50}/s)[0]); if(/`/.test(n.value)) add('TICK',r,n.value.match(/.{0,50}`.{0,50}/s)[0]); if(/\*\*/.test(n.value)) add('STARS',r,n.value.match(/.{0,50}\*\*.{0,50}/s)[0]) }
  if(n.type==='inlineMath'||n.type==='math'){nform++; const w=n.value.replace(/\\(text|mathrm|textbf|ce|operatorname|mathbf|begin|end)\*?\{[^}]*\}/g,' ').replace(/\\[A-Za-z]+/g,' ').replace(/[_^]\{[^}]*\}/g,' '); const ws=w.match(/[A-Za-z]{4,}/g); if(ws) add('WORDS',r,n.value) }
  if(n.type==='list'&&n.ordered&&n.start>1) add('LISTSTART',r,String(n.start)); if(n.type==='html')add('HTML',r,n.value)
  if(n.type==='code'&&!n.lang&&n.position&&!/^\s*`/.test(r.d.markdown.slice(n.position.start.offset,n.position.end.offset)))add('INDENTCODE',r,n.value)
 })
 if(nform!==r.d.formulas.length) add('COUNT',r,`${nform} vs ${r.d.formulas.length}`)
 for(const p of r.d.problems) add('PROBLEM',r,p.code+' '+r.a.slice(Math.max(0,p.offset-30),p.offset+60))
 if(!/[$`<]|\\[(\[]/.test(r.a)){ const a=JSON.stringify(strip(proc.parse(naive(r.a)))), b=JSON.stringify(strip(m)); if(a!==b){ let k=0; while(a[k]===b[k])k++; add('PLAINDIFF',r,a.slice(Math.max(0,k-60),k+60)+' ==> '+b.slice(Math.max(0,k-60),k+60)) } }
}
console.log(cnt)
