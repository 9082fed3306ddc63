/** Wording the other direction of a relation that its writer has worded in one: “investigated”, “was investigated by”. */

/** Word the other direction where English does so by rule; undefined where it does not, so that its writer is asked. */
export function otherDirection(label: string): string | undefined {
  const words = label.trim().replace(/\s+/gu, ' ');
  const passive = /^(was|were|is|has been) ((?:\p{Ll}+ly )?)(\p{Ll}+) by$/u.exec(words);
  if (passive) return activeOf(passive[1] ?? '', passive[2] ?? '', passive[3] ?? '');
  const active =
    /^((?:has )?)((?:\p{Ll}+ly )?)(\p{Ll}+)((?: (?:for|on|into|at|about|up|down|off|out|over|after))?)$/u.exec(words);
  if (!active) return undefined;
  const [, has = '', manner = '', verb = '', behind = ''] = active;
  const participle = participleOf(verb);
  if (participle === undefined || behindless.has(verb) || (behind !== '' && !takes(verb, behind.trim())))
    return undefined;
  return `${has === '' ? 'was' : 'has been'} ${manner}${participle}${behind} by`;
}

function activeOf(be: string, manner: string, participle: string): string | undefined {
  const past =
    [...irregular].find(([, form]) => form === participle)?.[0] ?? (isRegular(participle) ? participle : undefined);
  if (past === undefined || be === 'is') return undefined;
  return be === 'has been' ? `has ${manner}${participle}` : `${manner}${past}`;
}

function participleOf(past: string): string | undefined {
  return irregular.get(past) ?? (isRegular(past) ? past : undefined);
}

function isRegular(word: string): boolean {
  return (
    /\p{Ll}{2}ed$/u.test(word) &&
    !/^(?:need|speed|feed|breed|exceed|proceed|succeed|indeed|hundred|sacred|naked)$/u.test(word)
  );
}

function takes(verb: string, behind: string): boolean {
  return phrases.has(`${verb} ${behind}`);
}

/** Verbs that nobody is the object of, or of which “was … by” says something else. */
const behindless = new Set(
  'lived died worked arrived stayed traveled travelled moved returned belonged agreed existed happened appeared seemed remained participated resigned retired collaborated graduated emigrated married resembled lasted had became'.split(
    ' ',
  ),
);

/** Verbs with a small word that goes along: “was called for by”. */
const phrases = new Set([
  'called for',
  'paid for',
  'applied for',
  'asked for',
  'voted for',
  'cared for',
  'looked for',
  'looked after',
  'looked into',
  'inquired into',
  'reported on',
  'commented on',
  'decided on',
  'relied on',
  'insisted on',
  'spied on',
  'ruled on',
  'laughed at',
  'shot at',
  'wrote about',
  'complained about',
  'set up',
  'covered up',
  'broke up',
  'shut down',
  'turned down',
  'called off',
  'carried out',
  'took over',
  'presided over',
]);

/** Past forms with their participles, where they are not both in “-ed”. */
const irregular: ReadonlyMap<string, string> = new Map(
  (
    'beat:beaten bit:bitten bought:bought broke:broken brought:brought built:built burnt:burnt caught:caught chose:chosen cut:cut dealt:dealt ' +
    'drew:drawn drove:driven fed:fed felt:felt forbade:forbidden forgave:forgiven forgot:forgotten fought:fought found:found gave:given ' +
    'grew:grown heard:heard held:held hid:hidden hit:hit hurt:hurt kept:kept knew:known laid:laid led:led left:left lent:lent lost:lost ' +
    'made:made met:met overthrew:overthrown overtook:overtaken oversaw:overseen paid:paid put:put read:read ran:run saw:seen sent:sent set:set ' +
    'shook:shaken shot:shot shut:shut sold:sold sought:sought spent:spent spread:spread stole:stolen struck:struck swept:swept swore:sworn ' +
    'taught:taught threw:thrown told:told took:taken tore:torn understood:understood undertook:undertaken withdrew:withdrawn won:won wrote:written'
  )
    .split(' ')
    .map((pair): readonly [string, string] => {
      const [past = '', participle = ''] = pair.split(':');
      return [past, participle];
    }),
);
