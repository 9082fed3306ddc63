/** The export menu; rows that come later close it by this id. */
export const exportMenuId = 'export-menu';
