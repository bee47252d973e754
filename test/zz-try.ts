import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { analyze } from '/work/main/src/analyze.ts';
import { relationLine, isOfText, missingFrom, unexpected } from '/work/main/test/support/relation-line.ts';
const dir='/work/main/test/pages/';
const only = process.argv[2];
for (const slug of readdirSync(dir)) {
  if (!existsSync(dir+slug+'/expected.json') || (only && !slug.includes(only))) continue;
  const e = JSON.parse(readFileSync(dir+slug+'/expected.json','utf8'));
  if (!e.isReport) continue;
  const about = JSON.parse(readFileSync(dir+slug+'/about.json','utf8'));
  const { window } = new JSDOM(readFileSync(dir+slug+'/page.html','utf8'));
  const t=performance.now();
  const { report } = analyze(window.document, { url: about.url, charset:'UTF-8', readAt: new Date(0) });
  console.log('####', slug, report.detection.isReport, report.header.form, report.header.year, report.header.agency, Math.round(performance.now()-t)+'ms');
  const checks = report.checks.filter(isOfText);
  const lines = checks.map(relationLine);
  console.log(' MISSING', missingFrom(lines, e.prose ?? []));
  console.log(' LOUD', unexpected(checks, [...(e.prose??[]), ...(e.proseMay??[])]));
  console.log(' EXTRA', missingFrom([...(e.prose??[]), ...(e.proseMay??[])], lines));
  if (only) for (const c of checks) console.log('   ', relationLine(c), c.instance, c.level, c.left.addends.map(a=>a.mention?.quote.slice(0,40)).join('|'));
}
