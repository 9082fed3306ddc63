/** A fault of the program, told without anything of the data it happened with. */

/** Most calls that are told: what came before them is the start of the page. */
const mostCalls = 20;

/** Tell a fault: its kind, its words without what stands in quotation marks or among the given words, and the calls that led to it. */
export function plainFault(error: unknown, isPrivate: (word: string) => boolean): string {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  const words = withoutQuoted(message.slice(0, 2000))
    .split(/(\s+)/)
    .map((word) => (isPrivate(word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')) ? '…' : word))
    .join('')
    .slice(0, 300);
  return [`${name}: ${words}`, ...callsOf(stack ?? '')].join('\n');
}

/** What a program quotes comes from the data more often than not. */
function withoutQuoted(text: string): string {
  return text.replace(/"[^"]*"?|“[^”]*”?|'[^']*'?|`[^`]*`?|«[^»]*»?/gu, '“…”');
}

/** Name the functions, and the places in scripts by the last part of their addresses: "at draw (index-1a2b.js:1:230)". */
function callsOf(stack: string): readonly string[] {
  const calls = stack.split('\n').flatMap((line): readonly string[] => {
    const [, file] = /([\w.-]+\.[jt]sx?(?:\?[^:\s)]*)?:\d+(?::\d+)?)\)?\s*$/.exec(line) ?? [];
    if (file === undefined) return [];
    const [, called = ''] = /^(?:\s*at )?(?:async )?(?:new )?([\w$.<>/*]+)(?: \(|@)/.exec(line) ?? [];
    return [`  at ${called === '' ? '' : `${called} `}(${file.replace(/\?[^:]*/, '')})`];
  });
  return calls.slice(0, mostCalls);
}
