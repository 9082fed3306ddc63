/** Ids by which parts of the page that come at different times name each other. */

export const lookButtonId = 'look-button';
export const lookMenuId = 'look-menu';

export const arrangeButtonId = 'arrange-button';
export const arrangeMenuId = 'arrange-menu';

export const timelineButtonId = 'timeline-button';
export const timelineId = 'timeline';

/** The export menu; rows that come later close it by this id. */
export const exportMenuId = 'export-menu';
