/** Guards the YAML parser, which recurses: from some depth on it hangs or takes the process down. */

/** Whether the YAML may nest deeper than people write; an upper bound, from brackets, indents and marks on one line. */
export function nestsTooDeep(yaml: string): boolean {
  let brackets = 0;
  const indents: number[] = [];
  for (const [line] of yaml.matchAll(/[^\r\n]+/g)) {
    const indent = line.search(/\S/);
    if (indent < 0) continue;
    while ((indents.at(-1) ?? -1) >= indent) indents.pop();
    indents.push(indent);
    let marks = 0;
    for (const [mark] of line.matchAll(/[[\]{}]|[-?:](?=\s|$)/g)) {
      if (mark === '[' || mark === '{') brackets++;
      else if (mark === ']' || mark === '}') brackets = Math.max(0, brackets - 1);
      else marks++;
      if (brackets > deepest || marks > deepest) return true;
    }
    if (indents.length > deepest) return true;
  }
  return false;
}

const deepest = 64;
