/** Draws the models as the people of the agency see them: Thai letters, words kept whole, one SVG and one PNG each. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const here = dirname(fileURLToPath(import.meta.url));
const models = resolve(here, '../../bpmn');
const target = resolve(process.argv[2]);
const PIXELS_PER_UNIT = 1.5;
const FONT = "Sarabun, 'Noto Sans Thai', Loma, Garuda, sans-serif";

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});
try {
  mkdirSync(target, { recursive: true });
  const page = await browser.newPage({ deviceScaleFactor: PIXELS_PER_UNIT });
  await page.setContent('<!doctype html><meta charset="utf-8"><div id="canvas" style="width:2400px;height:1700px"></div>');
  await page.addScriptTag({ path: join(here, 'node_modules/bpmn-js/dist/bpmn-viewer.development.js') });
  const thaiText = Buffer.from(readFileSync(join(here, 'thai-text.js'))).toString('base64');
  for (const file of readdirSync(models).filter((name) => name.endsWith('.bpmn')).sort()) {
    const name = basename(file, '.bpmn');
    const svg = settled(await page.evaluate(draw, [readFileSync(join(models, file), 'utf8'), thaiText, FONT]));
    writeFileSync(join(target, `${name}.svg`), svg);
    await photograph(svg, join(target, `${name}.png`));
    console.log(name);
  }
} finally {
  await browser.close();
}

async function draw([xml, thaiText, fontFamily]) {
  const { default: thaiTextModule } = await import(`data:text/javascript;base64,${thaiText}`);
  const viewer = new window.BpmnJS({
    container: '#canvas',
    additionalModules: [thaiTextModule],
    textRenderer: {
      defaultStyle: { fontFamily, fontSize: 14.5, lineHeight: 1.25 },
      externalStyle: { fontSize: 13.5, lineHeight: 1.25 },
    },
  });
  try {
    const { warnings } = await viewer.importXML(xml);
    if (warnings.length) {
      throw new Error(warnings.map((warning) => warning.message).join('\n'));
    }
    return (await viewer.saveSVG()).svg;
  } finally {
    viewer.destroy();
  }
}

/** The viewer gives its arrow heads random ids; numbered ones keep an unchanged model's picture unchanged. */
function settled(svg) {
  const numbers = new Map();
  const number = (id) => numbers.get(id) ?? numbers.set(id, numbers.size + 1).get(id);
  return svg
    .replace(/(id="|#)(marker-[^"')]+)/g, (_, before, id) => `${before}arrow-${number(id)}`)
    .replace(/<svg /, '<svg style="background: white" ');
}

async function photograph(svg, path) {
  const page = await browser.newPage({ deviceScaleFactor: PIXELS_PER_UNIT });
  await page.setContent(`<!doctype html><meta charset="utf-8"><body style="margin:0">${svg.slice(svg.indexOf('<svg'))}`);
  await page.locator('svg').screenshot({ path });
  await page.close();
}
