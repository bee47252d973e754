import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { readPage } from '/work/main/src/page/read-page.ts';
for (const slug of process.argv.slice(2)) {
  const { window } = new JSDOM(readFileSync('/work/main/test/pages/'+slug+'/page.html','utf8'));
  for (const p of readPage(window.document).body.paragraphs) if (/\d|未|无|没有|[一二三四五六]个?(部分|方面)|包括|从.*到/.test(p.text) && p.text.length>8) console.log(p.text.trim().slice(0,400));
  console.log('=====');
}
