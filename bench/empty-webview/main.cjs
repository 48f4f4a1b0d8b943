// An extension with a webview that holds one word: what VS Code itself takes to open a webview.
const { commands, ViewColumn, window } = require('vscode');

exports.activate = ({ subscriptions }) => {
  const open = () => {
    const panel = window.createWebviewPanel(
      'bench.empty',
      'Empty',
      { viewColumn: ViewColumn.Beside, preserveFocus: true },
      { enableScripts: true },
    );
    panel.webview.html = '<!DOCTYPE html><html lang="en"><body><p>Empty</p></body></html>';
  };
  subscriptions.push(commands.registerCommand('bench.openEmptyWebview', open));
};
