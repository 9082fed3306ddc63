export const timelineButtonId = 'timeline-button';
export const timelineId = 'timeline';
