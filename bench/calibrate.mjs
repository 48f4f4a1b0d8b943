// Runs the calibration report: npm run calibrate -- [tune|aside] [-v]
import { run } from './bundled.mjs';

await run('bench/calibrate.ts');
