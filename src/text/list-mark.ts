/** Source for the mark or number of an item of a list, in front of its words. */
export const LIST_MARK = '(?:[-–—•*·▪]|\\d{1,2}[.)])';
