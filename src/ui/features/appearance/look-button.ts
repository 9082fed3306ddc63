export const lookButtonId = 'look-button';
export const lookMenuId = 'look-menu';
