/** The shell of the preview's page: a strict policy, one style sheet and one script. */
import { Uri, type Webview } from 'vscode';

export function pageHtml(webview: Webview, folder: Uri): string {
  const nonce = crypto.randomUUID();
  const script = webview.asWebviewUri(Uri.joinPath(folder, 'preview.js'));
  const style = webview.asWebviewUri(Uri.joinPath(folder, 'preview.css'));
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>STAR Stories Preview</title>
<link rel="stylesheet" nonce="${nonce}" href="${style}">
<script defer nonce="${nonce}" src="${script}"></script>
</head>
<body>
<div id="page"></div>
<div id="rehearsal" role="dialog" aria-modal="true" aria-label="Rehearse" tabindex="-1" hidden></div>
</body>
</html>`;
}
