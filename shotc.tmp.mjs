import { chromium } from "playwright";
const [,, base, out, ...rest] = process.argv;
const b = await chromium.launch({executablePath:"/usr/bin/chromium"});
for (const spec of rest) {
  const [path,w,scheme="light",name,y="0",h="1400"] = spec.split("|");
  const p = await b.newPage({viewport:{width:+w,height:+h},colorScheme:scheme});
  await p.goto(base+path,{waitUntil:"load",timeout:120000}); await p.waitForTimeout(2500);
  if (+y) { await p.evaluate(v=>window.scrollTo(0,v),+y); await p.waitForTimeout(800); }
  await p.screenshot({path:`${out}/${name}-${w}-${scheme}-${y}.png`}); await p.close();
}
await b.close();
