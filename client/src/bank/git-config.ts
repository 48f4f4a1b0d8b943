/** Reads the remotes of a git repository's config. */

/** Hosts where repositories are public unless one takes care. */
const publicHosts = ['github.com', 'gitlab.com', 'bitbucket.org', 'codeberg.org', 'git.sr.ht'];

/**
 * The first remote at such a host, as `github.com/owner/name`.
 * @param config the text of `.git/config`
 */
export function remoteIn(config: string): string | undefined {
  for (const [, url = ''] of config.matchAll(/^[ \t]*url[ \t]*=[ \t]*(\S+)/gm)) {
    const [, host = '', path = ''] =
      /^(?:[a-z+]+:\/\/)?(?:[^@/\s]+@)?([^:/\s]+)(?::\d+)?[:/](.+?)(?:\.git)?\/?$/i.exec(url) ?? [];
    if (publicHosts.includes(host.toLowerCase())) return `${host.toLowerCase()}/${path}`;
  }
  return undefined;
}
