-- A day with a story in Neovim: run.mjs starts it headless and gives the command of the server in STAR_STORIES.
local TIMEOUT = 10000

local failures = 0
local function check(name, test)
  local ok, err = pcall(test)
  if not ok then failures = failures + 1 end
  io.stdout:write(('  %s %s\n'):format(ok and '✔' or '✘', name))
  if not ok then io.stdout:write(('    %s\n'):format(tostring(err))) end
end

local function eventually(what, holds)
  if not vim.wait(TIMEOUT, holds, 10) then error(('never: %s'):format(what)) end
end

local function equal(actual, expected)
  if not vim.deep_equal(actual, expected) then
    error(('got %s instead of %s'):format(vim.inspect(actual), vim.inspect(expected)))
  end
end

local folder = vim.fn.tempname()
vim.fn.mkdir(folder, 'p')
local file = folder .. '/trains.star.md'
vim.fn.writefile({ '# Night trains', '', 'Situation: Trains were late.', '', '## Action', '', 'First we drew the failure tree.', '', '' }, file)
vim.cmd('edit ' .. vim.fn.fnameescape(file))
local buffer = vim.api.nvim_get_current_buf()

local function text() return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n') end

local function rules()
  return vim.tbl_map(function(each) return each.code end, vim.diagnostic.get(buffer))
end

local function request(method, more)
  local params = vim.tbl_extend('force', { textDocument = vim.lsp.util.make_text_document_params(buffer) }, more or {})
  local answers = assert(vim.lsp.buf_request_sync(buffer, method, params, TIMEOUT))
  local _, answer = next(answers)
  assert(answer and not answer.error, vim.inspect(answer))
  return answer.result
end

-- Words of the buffer as a range of the protocol.
local function range_of(words)
  for line, content in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, false)) do
    local start = content:find(words, 1, true)
    if start then
      return {
        start = { line = line - 1, character = start - 1 },
        ['end'] = { line = line - 1, character = start - 1 + #words },
      }
    end
  end
  error('not in the buffer: ' .. words)
end

local id = vim.lsp.start_client({
  name = 'star_stories',
  cmd = vim.split(vim.env.STAR_STORIES, '\n'),
  root_dir = folder,
})
vim.lsp.buf_attach_client(buffer, id)

check('diagnostics are pushed', function()
  eventually('we-in-action', function() return vim.tbl_contains(rules(), 'we-in-action') end)
end)

check('symbols name the story and its sections', function()
  local symbols = request('textDocument/documentSymbol')
  equal(symbols[1].name, 'Night trains')
end)

check('hover explains a finding', function()
  local hover = request('textDocument/hover', { position = range_of('we drew').start })
  assert(hover.contents.value:find('we', 1, true), vim.inspect(hover))
end)

check('completion offers the missing section', function()
  local last = vim.api.nvim_buf_line_count(buffer) - 1
  local answer = request('textDocument/completion', { position = { line = last, character = 0 } })
  local labels = vim.tbl_map(function(item) return item.label end, answer.items or answer)
  assert(#labels > 0, 'nothing is offered')
  assert(table.concat(labels, '\n'):find('Result', 1, true), vim.inspect(labels))
end)

check('a quick fix mends a finding', function()
  local range = range_of('we drew')
  local actions = request('textDocument/codeAction', { range = range, context = { diagnostics = {} } })
  local fixes = vim.tbl_filter(function(action) return action.edit and not action.title:find('^Disable') end, actions)
  assert(#fixes > 0, vim.inspect(actions))
  vim.lsp.util.apply_workspace_edit(fixes[1].edit, 'utf-16')
  assert(text():find('First I drew the failure tree.', 1, true), text())
  eventually('no we-in-action', function() return not vim.tbl_contains(rules(), 'we-in-action') end)
end)

check('formatting turns labels into headings', function()
  vim.lsp.buf.formatting_sync(nil, TIMEOUT)
  assert(text():find('## Situation\n\nTrains were late.', 1, true), text())
end)

check('the server ends with the editor', function()
  vim.lsp.stop_client(id)
  eventually('the end of the server', function() return vim.lsp.client_is_stopped(id) end)
end)

vim.fn.delete(folder, 'rf')
vim.cmd(failures == 0 and 'qall!' or 'cquit!')
