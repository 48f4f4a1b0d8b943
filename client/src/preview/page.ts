/** The page of a preview as one document: a strict policy, what is first to be seen, and no resource to wait for. */
import type { ToPage } from '../../webview/messages';
import { renderMessage } from '../../webview/render';

/** The page's own code, as it was built. */
export interface PageCode {
  readonly script: string;
  readonly style: string;
}

/** @param first what it shows until its script hears of something newer */
export function pageHtml({ script, style }: PageCode, first: ToPage): string {
  const nonce = crypto.randomUUID();
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>STAR Stories Preview</title>
<style nonce="${nonce}">${style}</style>
</head>
<body>
<div id="page">${renderMessage(first).text}</div>
<div id="rehearsal" role="dialog" aria-modal="true" aria-label="Rehearse" tabindex="-1" hidden></div>
<script nonce="${nonce}">${script}</script>
</body>
</html>`;
}
