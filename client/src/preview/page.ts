/** The page of a preview as one document: a strict policy, what is first to be seen, and no resource to wait for. */
import type { ToPage } from '../../webview/messages';
import { renderMessage } from '../../webview/render';

/** The page's own code, as it was built. */
export interface PageCode {
  readonly script: string;
  readonly style: string;
}

/** @param first what it shows until its script hears of something newer */
export const pageHtml = (code: PageCode, first: ToPage): string =>
  documentHtml(
    code,
    'STAR Stories Preview',
    `<div id="page">${renderMessage(first).text}</div>
<div id="rehearsal" role="dialog" aria-modal="true" aria-label="Rehearse" tabindex="-1" hidden></div>`,
  );

/** @param body HTML, put in as it is */
export function documentHtml({ script, style }: PageCode, title: string, body: string): string {
  const nonce = crypto.randomUUID();
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style nonce="${nonce}">${style}</style>
</head>
<body>
${body}
<script nonce="${nonce}">${script}</script>
</body>
</html>`;
}
