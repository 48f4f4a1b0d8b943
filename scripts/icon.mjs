// Draws images/icon.png: a star in a speech bubble, 256 by 256 pixels. Run it after a change of the drawing.
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { setupChromium } from './vscode/chromium.mjs';

const SIZE = 256;

/** @returns {string} the corners of a five-pointed star as an SVG path */
function star(x, y, outer, inner) {
  const corners = Array.from({ length: 10 }, (_, corner) => {
    const radius = corner % 2 === 0 ? outer : inner;
    const angle = (Math.PI / 5) * corner - Math.PI / 2;
    return `${(x + radius * Math.cos(angle)).toFixed(2)} ${(y + radius * Math.sin(angle)).toFixed(2)}`;
  });
  return `M${corners.join('L')}Z`;
}

const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE}" height="${SIZE}" viewBox="0 0 256 256">
<defs>
<linearGradient id="bubble" x1="0" y1="0" x2="1" y2="1"><stop stop-color="#3d6df2"/><stop offset="1" stop-color="#7a3fe0"/></linearGradient>
</defs>
<path fill="url(#bubble)" d="M60 20H196A40 40 0 0 1 236 60V156A40 40 0 0 1 196 196H128L79 238A6 6 0 0 1 69 233V196H60A40 40 0 0 1 20 156V60A40 40 0 0 1 60 20Z"/>
<path fill="#ffd35c" stroke="#ffd35c" stroke-width="10" stroke-linejoin="round" d="${star(128, 112, 60, 27)}"/>
</svg>`;

const browser = await chromium.launch({ executablePath: await setupChromium(), args: ['--disable-gpu'] });
try {
  const page = await browser.newPage({ viewport: { width: SIZE, height: SIZE } });
  await page.setContent(`<style>body { margin: 0 }</style>${drawing}`);
  await mkdir(new URL('../images', import.meta.url), { recursive: true });
  await page.screenshot({ path: fileURLToPath(new URL('../images/icon.png', import.meta.url)), omitBackground: true });
} finally {
  await browser.close();
}
