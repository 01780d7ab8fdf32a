import { launchChromium } from '../tests/e2e/support/chromium.ts'
const b = await launchChromium(); const page = await b.newPage({viewport:{width:1440,height:900}})
await page.goto('file:///tmp/e2e/dist/entente.html'); await page.waitForFunction(()=>(window as any).entente)
const open = async (f:string)=>{ await page.getByRole('button',{name:'Open…'}).click(); await page.getByRole('dialog',{name:'Open a dataset'}).getByLabel('Open a dataset').setInputFiles(f); await page.waitForFunction(()=>/open and checked/.test(document.querySelector('.notices')?.textContent??''),{timeout:90000}); await page.getByRole('button',{name:'Dismiss'}).first().click() }
for (const [f,views] of [['/tmp/trial/dist/yago.json',['t=2004']],['/tmp/trial/icews.json',['t=2008','sel=china~vietnam','sel=china']]] as const) {
  try { await open(f) } catch(e) { console.log(f, String(e).slice(0,200)); continue }
  for (const v of views) { const [k,val]=v.split(/=(.*)/s); await page.evaluate(([k,val])=>(window as any).entente.setView({t:null,sel:null,[k!]:val}),[k,val]); await page.waitForTimeout(9000); await page.screenshot({path:`/tmp/lead/${f.split('/').pop()}-${v.replace(/[=~]/g,'_')}.png`}) ; console.log(v) }
  if (f.includes('icews')) { await page.locator('.network-drawing').focus(); await page.keyboard.press('ArrowRight'); await page.waitForTimeout(1500); await page.screenshot({path:'/tmp/lead/focus.png'}) }
}
await b.close()
