/** What in an address names a dataset: the kind of name, and the name. */
export const nameOfData = /[#&](data|own|packed|file)=([^&]*)/;

/** Tell whether the address names a dataset. */
export function namesData(): boolean {
  return nameOfData.test(location.hash);
}
