/** Join parts into a list: "Ann", "Ann and Bolt", "Ann, Bolt, and Cord". */
export function listed(parts: readonly string[]): string {
  return parts.length < 3 ? parts.join(' and ') : `${parts.slice(0, -1).join(', ')}, and ${parts.at(-1)}`;
}
