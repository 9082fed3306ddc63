export const findFieldId = 'find';

/** Put the focus into the search field, with what stands in it marked for typing over. */
export function focusFindField(): void {
  const field = document.getElementById(findFieldId);
  if (!(field instanceof HTMLInputElement)) return;
  field.focus();
  field.select();
}
