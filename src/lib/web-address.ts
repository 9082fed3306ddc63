/** Addresses that come with data: followed only where a reader can see where they lead. */

/** Read an address of the web; undefined unless it is plainly http or https, without a user's name, control or directional characters. */
export function readWebAddress(written: string): { readonly href: string; readonly host: string } | undefined {
  if (written.length > 2000 || hidden.test(written)) return undefined;
  if (!/^https?:\/\//i.test(written) || !URL.canParse(written)) return undefined;
  const { href, host, hostname, username, password, protocol } = new URL(written);
  const isWeb = protocol === 'https:' || protocol === 'http:';
  if (!isWeb || hostname === '' || username !== '' || password !== '' || /^https?:\/\/[^/?#]*[@\\]/i.test(written)) {
    return undefined;
  }
  return { href, host };
}

/** Spaces, controls, signs of format and of direction: what makes an address read otherwise than it leads. */
const hidden = /[\s\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
